package io.cdcmanager.cdc.streamer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cdcmanager.cdc.fixture.Jobs;
import io.cdcmanager.cdc.fixture.StreamerProcess;
import io.cdcmanager.cdc.server.KafkaServer;
import io.cdcmanager.cdc.server.MySqlServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The streamer as a process, from a real MySQL to a real Kafka. */
class StreamChangesIT {
    /** Exit status of a process that ended in order after SIGTERM. */
    private static final int SIGTERM = 143;

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final MySqlServer MYSQL = MySqlServer.shared();
    private static final KafkaServer KAFKA = KafkaServer.shared();

    @TempDir
    static Path folder;

    @BeforeAll
    static void shop() {
        MYSQL.execute(
                "CREATE DATABASE stream_shop",
                """
                CREATE TABLE stream_shop.order_info (
                  order_id BIGINT PRIMARY KEY, user_id BIGINT, amount DECIMAL(10,2), status VARCHAR(20),
                  create_time DATETIME)""",
                "CREATE TABLE stream_shop.audit_log (id INT PRIMARY KEY, note TEXT)");
    }

    @Test
    void theThreeKindsOfChangeArriveAsTheContractSays() throws Exception {
        KAFKA.createTopic("stream-kinds", 3);
        Jobs job = Jobs.reading(MYSQL, "stream-kinds").to(KAFKA, "stream-kinds", "^(stream_shop)\\..*$");

        List<ConsumerRecord<String, String>> records;
        try (StreamerProcess streamer =
                StreamerProcess.start(job, MYSQL, folder).awaitStreaming()) {
            MYSQL.execute(
                    "INSERT INTO stream_shop.order_info VALUES (123456, 789, 99.90, 'created', '2023-10-22 10:00:00')",
                    "UPDATE stream_shop.order_info SET status = 'paid' WHERE order_id = 123456",
                    "DELETE FROM stream_shop.order_info WHERE order_id = 123456");
            records = KAFKA.consume("stream-kinds", 3, SOON);
        }

        assertThat(records).hasSize(3);
        String created = row("created");
        String paid = row("paid");
        assertMessage(records.get(0), "insert", created, "null");
        assertMessage(records.get(1), "update", paid, created);
        assertMessage(records.get(2), "delete", paid, "null");
    }

    private static String row(String status) {
        return "{\"order_id\":123456,\"user_id\":789,\"amount\":99.90,\"status\":\"" + status
                + "\",\"create_time\":\"2023-10-22 10:00:00\"}";
    }

    private static void assertMessage(ConsumerRecord<String, String> record, String type, String data, String oldData)
            throws Exception {
        JsonNode value = new ObjectMapper().readTree(record.value());
        long timestamp = value.get("timestamp").asLong();
        String gtid = value.get("gtid").asText();
        assertThat(timestamp).isBetween(System.currentTimeMillis() / 1000 - 60, System.currentTimeMillis() / 1000 + 1);
        assertThat(gtid).matches("[0-9a-f-]{36}:\\d+");
        assertThat(record.value())
                .isEqualTo("{\"database\":\"stream_shop\",\"table\":\"order_info\",\"type\":\"" + type
                        + "\",\"timestamp\":" + timestamp + ",\"gtid\":\"" + gtid + "\",\"data\":" + data
                        + ",\"old_data\":" + oldData + "}");
        assertThat(record.key()).isEqualTo("stream_shop.order_info");
        Map<String, String> headers = headers(record);
        assertThat(headers)
                .containsEntry("database", "stream_shop")
                .containsEntry("table", "order_info")
                .containsEntry("operation", type)
                .containsEntry("gtid", gtid)
                .containsOnlyKeys("database", "table", "operation", "gtid", "event_id", "ts_ms");
        assertThat(headers.get("event_id")).matches("\\Q" + gtid + "\\E:\\d+:0");
        assertThat(Long.parseLong(headers.get("ts_ms")) / 1000).isEqualTo(timestamp);
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    @Test
    void eachStreamGetsTheTablesOfItsRuleAtItsOwnServersAndForeignTablesReachNone() {
        KAFKA.createTopic("stream-orders", 1);
        KAFKA.createTopic("stream-audit", 1);
        Jobs job = Jobs.reading(MYSQL, "stream-rules")
                .to(KAFKA, "stream-orders", "^stream_shop\\.order_.*$", Map.of("partition_key", "primary_key"))
                .to(
                        KAFKA,
                        "stream-audit",
                        "^stream_shop\\.audit_log$",
                        Map.of(
                                "server", KAFKA.saslBootstrapServers(),
                                "user", KafkaServer.SASL_USER,
                                "passwd", KafkaServer.SASL_PASSWORD));
        MYSQL.execute("CREATE TABLE stream_shop.secrets (id INT PRIMARY KEY)");

        try (StreamerProcess streamer =
                StreamerProcess.start(job, MYSQL, folder).awaitStreaming()) {
            MYSQL.execute(
                    "INSERT INTO stream_shop.secrets VALUES (1)",
                    "INSERT INTO stream_shop.audit_log VALUES (1, 'seen')",
                    "INSERT INTO stream_shop.order_info (order_id) VALUES (1), (2)",
                    "INSERT INTO stream_shop.secrets VALUES (2)",
                    "INSERT INTO stream_shop.audit_log VALUES (2, 'end')");
            KAFKA.consume("stream-audit", 2, SOON);
        }

        assertThat(tables(KAFKA.consumeAll("stream-audit"))).containsExactly("audit_log", "audit_log");
        List<ConsumerRecord<String, String>> orders = KAFKA.consumeAll("stream-orders");
        assertThat(tables(orders)).containsExactly("order_info", "order_info");
        assertThat(orders.stream().map(ConsumerRecord::key))
                .containsExactly("stream_shop.order_info/1", "stream_shop.order_info/2");
    }

    private static List<String> tables(List<ConsumerRecord<String, String>> records) {
        List<String> tables = new ArrayList<>();
        records.forEach(record -> tables.add(headers(record).get("table")));
        return tables;
    }

    @Test
    void theFirstStartIsFromNowAndARestartGoesOnWhereTheLastOneEnded() {
        KAFKA.createTopic("stream-restart", 1);
        MYSQL.execute(
                "CREATE TABLE stream_shop.steps (id INT PRIMARY KEY)", "INSERT INTO stream_shop.steps VALUES (1)");
        Jobs job = Jobs.reading(MYSQL, "stream-restart").to(KAFKA, "stream-restart", "^stream_shop\\.steps$");

        try (StreamerProcess first = StreamerProcess.start(job, MYSQL, folder).awaitStreaming()) {
            MYSQL.execute("INSERT INTO stream_shop.steps VALUES (2)");
            KAFKA.consume("stream-restart", 1, SOON);
            assertThat(first.stop()).isEqualTo(SIGTERM);
        }
        MYSQL.execute(
                "INSERT INTO stream_shop.steps VALUES (3)",
                "ALTER TABLE stream_shop.steps ADD COLUMN note VARCHAR(10) DEFAULT 'x'",
                "INSERT INTO stream_shop.steps VALUES (4, 'four')");
        try (StreamerProcess second = StreamerProcess.start(job, MYSQL, folder).awaitStreaming()) {
            KAFKA.consume("stream-restart", 3, SOON);
            assertThat(second.stop()).isEqualTo(SIGTERM);
        }

        assertThat(KAFKA.consumeAll("stream-restart").stream()
                        .map(ConsumerRecord::value)
                        .map(value -> value.replaceAll(".*\"data\":(\\{[^}]*}).*", "$1")))
                .containsExactly("{\"id\":2}", "{\"id\":3}", "{\"id\":4,\"note\":\"four\"}");
    }
}
