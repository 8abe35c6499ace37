package io.cdcmanager.cdc.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cdcmanager.cdc.server.MySqlServer;
import java.util.Map;

/**
 * What a measured program is asked to do. Handed over in the environment, which keeps the password off the disk and out
 * of the list of processes.
 *
 * @param offset Debezium's offset at which the changes begin, JSON
 * @param events how many changes there are
 * @param topic empty for a program that sends nothing
 */
record Assignment(
        String host, int port, String user, String password, String offset, long events, String brokers, String topic) {
    private static final String VARIABLE = "BENCH_ASSIGNMENT";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Assignment of(MySqlServer mysql, String offset, long events, String brokers, String topic) {
        return new Assignment(
                mysql.host(),
                mysql.port(),
                mysql.captureUser(),
                mysql.capturePassword(),
                offset,
                events,
                brokers,
                topic);
    }

    Map<String, String> asEnvironment() {
        try {
            return Map.of(VARIABLE, JSON.writeValueAsString(this));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The one that this process was started with. */
    static Assignment given() throws JsonProcessingException {
        return JSON.readValue(System.getenv(VARIABLE), Assignment.class);
    }

    String offset(String field) throws JsonProcessingException {
        return JSON.readTree(offset).path(field).asText(null);
    }
}
