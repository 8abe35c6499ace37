package io.cdcmanager.cdc.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cdcmanager.cdc.metadata.JdbcMetadataStore;
import io.cdcmanager.cdc.metadata.JobMetadata;
import io.cdcmanager.cdc.metadata.StreamerState;
import io.cdcmanager.cdc.server.MySqlServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The job as others see it: its row in the metadata store, and the streamer's readiness. */
final class JobView {
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final String PATIENCE = "?connectTimeout=3000&socketTimeout=3000";

    private final String jobName;
    private final JdbcMetadataStore store;
    private volatile int managementPort;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();

    JobView(String jobName, MySqlServer metadata) {
        this.jobName = jobName;
        this.store = new JdbcMetadataStore(new DriverManagerDataSource(
                metadata.jdbcUrl("cdc_meta") + PATIENCE, metadata.adminUser(), metadata.adminPassword()));
    }

    /** The port of the streamer whose readiness counts. */
    void look(int port) {
        managementPort = port;
    }

    /** What the readiness endpoint says; {@code status} is 0 and the rest null when nobody answers. */
    record Readiness(int status, String state, String reasonCode, String reason) {}

    /** Null when there is none, or when the store does not answer. */
    JobMetadata row() {
        try {
            return store.find(jobName).orElse(null);
        } catch (RuntimeException unavailable) {
            return null;
        }
    }

    Readiness readiness() {
        URI uri = URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(uri).timeout(ANSWER).build(), HttpResponse.BodyHandlers.ofString());
            JsonNode details = new ObjectMapper().readTree(answer.body()).at("/components/stream/details");
            return new Readiness(
                    answer.statusCode(),
                    details.path("state").asText(null),
                    details.path("reason_code").asText(null),
                    details.path("reason").asText(null));
        } catch (IOException nobody) {
            return new Readiness(0, null, null, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Both say that changes flow, and the row has been written by the streamer that took start {@code fence} or later. */
    boolean streams(long fence) {
        JobMetadata row = row();
        return row != null
                && row.fence() >= fence
                && row.heartbeat() != null
                && row.heartbeat().state() == StreamerState.STREAMING
                && readiness().status() == 200;
    }

    /** Seconds since the row was written, by the store's clock; -1 when there is none. */
    double heartbeatAge() {
        JobMetadata row = row();
        return row == null || row.heartbeatTime() == null
                ? -1
                : Duration.between(row.heartbeatTime(), row.storeTime()).toMillis() / 1000.0;
    }
}
