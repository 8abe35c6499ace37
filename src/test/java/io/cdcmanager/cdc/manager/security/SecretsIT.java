package io.cdcmanager.cdc.manager.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cdcmanager.cdc.manager.RunningManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A canary in every field that takes a password is seen nowhere but in the streamer that needs it. */
@ExtendWith(OutputCaptureExtension.class)
class SecretsIT {
    @TempDir
    Path folder;

    @Test
    void aSecretAppearsInNoAnswerLogFileTableOrCommandLine(CapturedOutput output) throws IOException {
        List<String> seen = new ArrayList<>();
        String token;
        try (RunningManager manager = RunningManager.start(
                folder, "logging.level.io.cdcmanager=DEBUG", "logging.level.org.apache.camel=DEBUG")) {
            int id = manager.added("talking");
            seen.add(manager.startJob(id).asString());
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> manager.job(id).path("observed_state").equals("streaming"));
            long pid = manager.job(id).<Integer>path("streamer.pid").longValue();
            token = token(manager);

            seen.add(manager.job(id).asString());
            seen.add(manager.get("/api/cdc/jobs").asString());
            seen.add(manager.get("/api/cdc/job/" + id + "/history").asString());
            seen.add(manager.get("/actuator/health").asString());
            seen.add(manager.get("/actuator/info").asString());
            seen.add(manager.get("/actuator/prometheus").asString());
            seen.add(Files.readString(Path.of("/proc/" + pid + "/cmdline")));
            seen.add(everyRow(manager));
            assertThat(environment(pid))
                    .containsEntry("SOURCE_PASSWORD", RunningManager.MYSQL_PASSWORD)
                    .containsEntry("MQ_STREAM_0_PASSWD", RunningManager.KAFKA_PASSWORD)
                    .containsEntry("METADATA_PASSWD", token);
            seen.add(manager.stopJob(id).asString());
        }
        seen.add(output.getAll());
        seen.addAll(everyFile());

        String key = Files.readString(folder.resolve("data/secret.key")).strip();
        assertThat(String.join("\n", seen)).contains("order-sg-", "${SOURCE_PASSWORD}");
        assertThat(seen).allSatisfy(text -> assertThat(text)
                .doesNotContain(RunningManager.MYSQL_PASSWORD, RunningManager.KAFKA_PASSWORD, token, key)
                .doesNotContain(base64(RunningManager.MYSQL_PASSWORD), base64(RunningManager.KAFKA_PASSWORD)));
    }

    private static String token(RunningManager manager) {
        StoredSecret stored = manager.sql()
                .sql("select job_name, name, ciphertext from cdc_job_secret where name = 'METADATA_PASSWD'")
                .query(StoredSecret.class)
                .single();
        return manager.bean(JobSecrets.class).opened(stored).reveal();
    }

    private static String everyRow(RunningManager manager) {
        List<String> tables = manager.sql()
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
        assertThat(tables).contains("cdc_job", "cdc_job_detail", "cdc_job_secret", "metadata");
        StringBuilder rows = new StringBuilder();
        for (String table : tables) {
            rows.append(manager.sql().sql("select * from " + table).query().listOfRows());
        }
        return rows.toString();
    }

    /** The database, configs and logs; the key file is the one place where the key may be. */
    private List<String> everyFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("secret.key"))
                    .toList();
            assertThat(found)
                    .extracting(file -> file.getFileName().toString())
                    .contains("manager.mv.db", "config.json");
            List<String> contents = new ArrayList<>();
            for (Path file : found) {
                contents.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return contents;
        }
    }

    private static Map<String, String> environment(long pid) throws IOException {
        return Stream.of(Files.readString(Path.of("/proc/" + pid + "/environ")).split("\0"))
                .map(variable -> variable.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
