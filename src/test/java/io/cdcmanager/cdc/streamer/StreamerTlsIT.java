package io.cdcmanager.cdc.streamer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cdcmanager.cdc.fixture.Jobs;
import io.cdcmanager.cdc.fixture.StreamerProcess;
import io.cdcmanager.cdc.metadata.Heartbeat;
import io.cdcmanager.cdc.metadata.JobMetadata;
import io.cdcmanager.cdc.metadata.StreamerState;
import io.cdcmanager.cdc.server.Certificates;
import io.cdcmanager.cdc.server.KafkaServer;
import io.cdcmanager.cdc.server.MySqlServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that take nothing but TLS, and clients that trust no other server. */
class StreamerTlsIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static Certificates certificates;
    private static MySqlServer mysql;
    private static KafkaServer kafka;

    @BeforeAll
    static void start() {
        certificates = Certificates.ofThisMachine(folder.resolve("certificates"));
        mysql = MySqlServer.start(folder.resolve("mysql"), certificates.mysqlOptions());
        mysql.execute(
                "SET GLOBAL require_secure_transport = ON",
                "CREATE DATABASE tls_shop",
                "CREATE TABLE tls_shop.orders (id INT PRIMARY KEY)");
        kafka = KafkaServer.startSecure(folder.resolve("kafka"), certificates);
    }

    @AfterAll
    static void stop() {
        kafka.stop();
        mysql.stop();
    }

    @Test
    void identitiesAreVerifiedAndChangesFlow() {
        kafka.createTopic("tls", 1);
        Jobs job = job("tls", certificates, "verify_identity", secureKafka(certificates));

        try (StreamerProcess streamer =
                StreamerProcess.start(job, mysql, folder).awaitStreaming()) {
            mysql.execute("INSERT INTO tls_shop.orders VALUES (1)");

            assertThat(kafka.consume("tls", 1, SOON)).hasSize(1);
            assertThat(streamer.log()).doesNotContain(mysql.capturePassword(), KafkaServer.SASL_PASSWORD);
        }
    }

    @Test
    void aServerThatNobodyVouchesForIsRefusedWithTheReason() {
        Certificates others = Certificates.ofAnotherMachine(folder.resolve("others"));
        Jobs job = job("tls-stranger", others, "verify_ca", secureKafka(certificates));

        try (StreamerProcess streamer = StreamerProcess.start(job, mysql, folder)) {
            Heartbeat told = awaitFailed(streamer);
            assertThat(told.reasonCode()).isEqualTo("source_unreachable");
        }
    }

    @Test
    void aBrokerThatNobodyVouchesForIsRefusedWithTheReason() {
        kafka.createTopic("tls-broker", 1);
        Certificates others = Certificates.ofAnotherMachine(folder.resolve("other-brokers"));
        Jobs job = job("tls-broker", certificates, "required", secureKafka(others));

        try (StreamerProcess streamer =
                StreamerProcess.start(job, mysql, folder).awaitStreaming()) {
            mysql.execute("INSERT INTO tls_shop.orders VALUES (2)");

            Heartbeat told = awaitFailed(streamer);
            assertThat(told.reasonCode()).isEqualTo("kafka_refused");
        }
    }

    private static Heartbeat awaitFailed(StreamerProcess streamer) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> heartbeat(streamer), StreamerTlsIT::failed);
    }

    private static Heartbeat heartbeat(StreamerProcess streamer) {
        JobMetadata metadata = streamer.metadata();
        return metadata == null ? null : metadata.heartbeat();
    }

    private static boolean failed(Heartbeat heartbeat) {
        return heartbeat != null && heartbeat.state() == StreamerState.FAILED;
    }

    private static Jobs job(String name, Certificates trusted, String mode, Map<String, Object> stream) {
        return Jobs.reading(mysql, name)
                .with("/source_tls", Map.of("mode", mode, "ca_certificate", trusted.certificatePem()))
                .to(kafka, name, "^tls_shop\\.", stream);
    }

    private static Map<String, Object> secureKafka(Certificates trusted) {
        return Map.of(
                "server",
                kafka.secureBootstrapServers(),
                "user",
                KafkaServer.SASL_USER,
                "passwd",
                KafkaServer.SASL_PASSWORD,
                "security",
                Map.of(
                        "protocol", "SASL_SSL",
                        "sasl_mechanism", "SCRAM-SHA-512",
                        "ca_certificate", trusted.certificatePem()));
    }
}
