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
    /** What no route may change: the values of a message are exact, and nothing is left out in silence. */
    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("decimal.handling.mode", "precise"),
            Map.entry("bigint.unsigned.handling.mode", "precise"),
            Map.entry("enable.time.adjuster", "false"),
            Map.entry("converters", "temporal,boolean"),
            Map.entry("temporal.type", TemporalConverter.class.getName()),
            Map.entry("boolean.type", BooleanConverter.class.getName()),
            // the default, warn, would put null in the place of a value that cannot be converted
            Map.entry("event.converting.failure.handling.mode", "fail"),
            Map.entry("event.processing.failure.handling.mode", "fail"),
            Map.entry("inconsistent.schema.handling.mode", "fail"),
            // what the message has no use for
            Map.entry("include.schema.changes", "false"),
            Map.entry("tombstones.on.delete", "false"),
            Map.entry("skipped.operations", "t"),
            Map.entry("extended.headers.enabled", "false"),
            Map.entry("schema.history.internal", StoredSchemaHistory.class.getName()),
            Map.entry("schema.history.internal.store.only.captured.tables.ddl", "true"));

    private DebeziumSettings() {}

    static Map<String, String> of(MySqlConnectorEmbeddedDebeziumConfiguration route, StreamSession session) {
        Map<String, String> settings =
                new HashMap<>(route.createDebeziumConfiguration().asMap());
        settings.putAll(FIXED);
        settings.putAll(session.sourceTls().debeziumSettings());
        settings.put("database.password", session.sourcePassword().reveal());
        settings.put(StoredSchemaHistory.JOB_NAME, session.jobName());
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
