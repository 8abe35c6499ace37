package io.cdcmanager.cdc.bench;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Settings of a Debezium engine on the workload: what its documentation asks for, and its defaults. */
final class EngineSettings {
    static final String NAME = "bench-engine";

    private EngineSettings() {}

    static Properties of(Assignment given, long serverId) throws IOException {
        Path offsets = Files.createTempFile("bench-offsets", ".dat");
        offsets.toFile().deleteOnExit();
        writeOffset(offsets, NAME, given.offset());
        Properties settings = source(given, serverId);
        settings.put("name", NAME);
        settings.put("offset.storage.file.filename", offsets.toString());
        return settings;
    }

    /** What is the same for an engine and for Debezium Server. */
    static Properties source(Assignment given, long serverId) {
        Properties settings = new Properties();
        settings.put("connector.class", "io.debezium.connector.mysql.MySqlConnector");
        settings.put("topic.prefix", NAME);
        settings.put("database.hostname", given.host());
        settings.put("database.port", String.valueOf(given.port()));
        settings.put("database.user", given.user());
        settings.put("database.password", given.password());
        settings.put("database.server.id", String.valueOf(serverId));
        settings.put("table.include.list", Workload.TABLES_REGEX);
        settings.put("offset.storage", "org.apache.kafka.connect.storage.FileOffsetBackingStore");
        // the tables are as they were when the changes began, so they can be read again at each start
        settings.put("snapshot.mode", "recovery");
        settings.put("snapshot.locking.mode", "none");
        settings.put("schema.history.internal", "io.debezium.relational.history.MemorySchemaHistory");
        settings.put("include.schema.changes", "false");
        settings.put("tombstones.on.delete", "false");
        settings.put("decimal.handling.mode", "precise");
        return settings;
    }

    /** The file of Kafka Connect's offset store, as that store would have written it. */
    static void writeOffset(Path file, String engine, String offset) throws IOException {
        String key = "[\"%s\",{\"server\":\"%s\"}]".formatted(engine, NAME);
        Map<byte[], byte[]> entries = new HashMap<>();
        entries.put(key.getBytes(StandardCharsets.UTF_8), offset.getBytes(StandardCharsets.UTF_8));
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file))) {
            out.writeObject(entries);
        }
    }
}
