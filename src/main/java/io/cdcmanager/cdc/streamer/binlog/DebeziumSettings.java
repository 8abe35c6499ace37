package io.cdcmanager.cdc.streamer.binlog;

import io.cdcmanager.cdc.streamer.event.BooleanConverter;
import io.cdcmanager.cdc.streamer.event.TemporalConverter;
import io.cdcmanager.cdc.streamer.position.StoredSchemaHistory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.camel.component.debezium.mysql.configuration.MySqlConnectorEmbeddedDebeziumConfiguration;

/** Debezium's settings for a job: the route's options, then what must be so for the job's promises to hold. */
final class DebeziumSettings {
    private DebeziumSettings() {}

    static Map<String, String> of(MySqlConnectorEmbeddedDebeziumConfiguration route, StreamSession session) {
        Map<String, String> settings =
                new HashMap<>(route.createDebeziumConfiguration().asMap());
        settings.put("database.password", session.sourcePassword().reveal());
        settings.put("schema.history.internal", StoredSchemaHistory.class.getName());
        settings.put(StoredSchemaHistory.JOB_NAME, session.jobName());
        // the default, warn, would put null in the place of a value that cannot be converted
        settings.put("event.converting.failure.handling.mode", "fail");
        settings.put("converters", "temporal,boolean");
        settings.put("temporal.type", TemporalConverter.class.getName());
        settings.put("boolean.type", BooleanConverter.class.getName());
        if (route.getDatabaseServerId() == 0) {
            settings.put("database.server.id", Long.toString(serverId(session.jobName())));
        }
        return settings;
    }

    /**
     * A server id of the job's own, the same at every start: MySQL drops the connection of an older reader with the same
     * id, which is how a dead streamer's connection goes. In the upper half, away from ids that people give to servers.
     */
    static long serverId(String jobName) {
        CRC32 crc = new CRC32();
        crc.update(jobName.getBytes(StandardCharsets.UTF_8));
        return 0x8000_0000L | (crc.getValue() & 0x7FFF_FFFFL);
    }
}
