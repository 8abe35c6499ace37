package io.cdcmanager.cdc.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Debezium Server with its Kafka sink, with its own defaults but for what makes its messages as much like the streamer's
 * as it can: flat JSON without schemas, with what the streamer's message says about the change. It has no old values.
 */
final class DebeziumServer {
    private static final long SERVER_ID = 7004;
    private static final String SINK = "kafka";

    private final DebeziumServerInstall install;

    DebeziumServer(DebeziumServerInstall install) {
        this.install = install;
    }

    /** One for each table, which is its way. */
    static List<String> topics() {
        return Workload.tables().stream()
                .map(table -> EngineSettings.NAME + "." + table)
                .toList();
    }

    void configure(Assignment given) throws IOException {
        Path offsets = install.folder().resolve("bench-offsets.dat");
        EngineSettings.writeOffset(offsets, SINK, given.offset());
        Properties settings = new Properties();
        EngineSettings.source(given, SERVER_ID)
                .forEach((name, value) -> settings.put("debezium.source." + name, value));
        settings.put("debezium.source.offset.storage.file.filename", offsets.toString());
        // 398 bytes of headers that nobody else sends
        settings.put("debezium.source.extended.headers.enabled", "false");
        // its JSON has no exact numbers: else decimals are base64
        settings.put("debezium.source.decimal.handling.mode", "string");
        settings.putAll(sink(given.brokers()));
        settings.putAll(format());
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", "0");
        settings.put("quarkus.log.level", "WARN");
        settings.put("quarkus.log.console.json", "false");
        store(settings);
    }

    private static Map<String, String> sink(String brokers) {
        String producer = "debezium.sink.kafka.producer.";
        return Map.of(
                "debezium.sink.type",
                SINK,
                producer + "bootstrap.servers",
                brokers,
                producer + "acks",
                "all",
                producer + "enable.idempotence",
                "true",
                producer + "key.serializer",
                "org.apache.kafka.common.serialization.StringSerializer",
                producer + "value.serializer",
                "org.apache.kafka.common.serialization.StringSerializer");
    }

    private static Map<String, String> format() {
        return Map.of(
                "debezium.format.key", "json",
                "debezium.format.key.schemas.enable", "false",
                "debezium.format.value", "json",
                "debezium.format.value.schemas.enable", "false",
                "debezium.transforms", "flat",
                "debezium.transforms.flat.type", "io.debezium.transforms.ExtractNewRecordState",
                "debezium.transforms.flat.delete.tombstone.handling.mode", "rewrite",
                "debezium.transforms.flat.add.fields", "db,table,op,source.ts_ms,gtid",
                "debezium.transforms.flat.add.headers", "db,table,op,gtid");
    }

    private void store(Properties settings) throws IOException {
        Path file = install.folder().resolve("config").resolve("application.properties");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
    }

    /** As its run.sh does. */
    Child start(Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(install.java().toString()));
        command.addAll(Child.SAME_FOR_ALL);
        command.addAll(List.of("--add-opens", "java.base/java.lang=ALL-UNNAMED"));
        command.addAll(List.of("-cp", install.runner() + ":config/lib:lib/*", "io.debezium.server.Main"));
        return Child.start(log, install.folder(), Map.of(), command);
    }
}
