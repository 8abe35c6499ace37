package io.cdcmanager.cdc.manager.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cdcmanager.cdc.job.BrokenRulesException;
import io.cdcmanager.cdc.job.HostPort;
import io.cdcmanager.cdc.job.JobConfig.MetadataType;
import io.cdcmanager.cdc.job.Secret;
import io.cdcmanager.cdc.manager.RequestReader;
import io.cdcmanager.cdc.manager.security.JobSecrets;
import io.cdcmanager.cdc.manager.security.SecretCipher;
import io.cdcmanager.cdc.manager.security.StoredSecret;
import io.cdcmanager.cdc.manager.settings.KafkaCluster;
import io.cdcmanager.cdc.manager.settings.LocalSettings;
import io.cdcmanager.cdc.manager.settings.ManagerSettings;
import io.cdcmanager.cdc.manager.settings.MetadataSettings;
import io.cdcmanager.cdc.manager.settings.MysqlCluster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class NewJobsTest {
    private static final MetadataSettings HTTP = new MetadataSettings(MetadataType.HTTP, "", null, null, null, null);
    private static final MetadataSettings MYSQL = new MetadataSettings(
            MetadataType.MYSQL, "meta:3306", "cdc_meta", "cdc_meta", Secret.of("meta-password"), null);

    private final JobSecrets secrets = new JobSecrets(new SecretCipher(new SecretKeySpec(new byte[32], "AES")));

    @Test
    void theConfigHasTheKeysOfTheUsersExampleInItsOrder() {
        NewJob job = jobs(MYSQL).from(request(""));

        assertThat(keys("", json(job.cdcConfig()))).isEqualTo(keys("", json(resource("/job/config.json"))));
    }

    @Test
    void theConfigIsCompleteAndEverySecretInItIsAReference() {
        NewJob job = jobs(HTTP).from(request(""));

        assertThat(job.jobName()).matches("order-sg-[0-9a-f]{8}");
        assertThat(job.cdcConfig() + "\n")
                .isEqualTo(resource("/manager/config.json").replace("NAME", job.jobName()));
    }

    @Test
    void whatThePersonChoosesStandsInTheConfig() {
        NewJob job = jobs(MYSQL)
                .from(
                        request(
                                """
                                , "partition_key": "column:shop_id", "kafka_ack": "WaitForLocal", "flush_batch": 7,
                                "kafka_max_message_bytes": 2048, "dml_filtered_type": "delete",
                                "filter_rule": "^shop_order_.*\\\\.order_tab$", "business_level": "P0",
                                "cpu": 500, "memory": 1, "image_version": "v2.1.0", "run_system": "local"
                                """));
        JsonNode config = json(job.cdcConfig());
        JsonNode stream = config.at("/cdc_streams/mq_streams/0");

        assertThat(stream.get("partition_key").asText()).isEqualTo("column:shop_id");
        assertThat(stream.get("acks").asText()).isEqualTo("WaitForLocal");
        assertThat(stream.get("flush_batch").asInt()).isEqualTo(7);
        assertThat(stream.get("max_message_bytes").asInt()).isEqualTo(2048);
        assertThat(stream.get("filter_rule").asText()).isEqualTo("^shop_order_.*\\.order_tab$");
        assertThat(config.at("/cdc_streams/all_config/need_filtered_dml_type").asText())
                .isEqualTo("delete");
        assertThat(config.at("/extra_config/metadata_type").asText()).isEqualTo("mysql");
        assertThat(config.at("/extra_config/metadata_addr").asText()).isEqualTo("meta:3306");
        assertThat(config.at("/extra_config/metadata_namespace").asText()).isEqualTo("cdc_meta");
        assertThat(config.get("priority_level").asInt()).isZero();
        assertThat(job.cpu()).isEqualTo(500);
        assertThat(job.imageVersion()).isEqualTo("v2.1.0");
        assertThat(job.businessLevel()).isEqualTo("P0");
    }

    @Test
    void thereIsOneDetailPerDatabase() {
        NewJob job = jobs(HTTP).from(request(""));

        assertThat(job.details())
                .extracting(NewJobDetail::mysqlDatabase)
                .containsExactly("shop_order_00000000", "shop_order_00000001");
        assertThat(job.details()).allSatisfy(detail -> {
            assertThat(detail.mysqlHost()).isEqualTo("mysql.example:6606");
            assertThat(detail.kafkaAddress()).isEqualTo("kafka-1.example:9092,kafka-2.example:9092");
            assertThat(detail.kafkaAck()).isEqualTo("WaitForAll");
            assertThat(detail.kafkaProducerPassword()).startsWith("v1:").doesNotContain("kafka-password");
        });
    }

    @Test
    void theSecretsOfTheClustersAreKeptEncryptedAndEachJobHasATokenOfItsOwn() {
        NewJob first = jobs(HTTP).from(request(""));
        NewJob second = jobs(HTTP).from(request(""));
        NewJob onMysql = jobs(MYSQL).from(request(""));

        assertThat(first.secrets()).extracting(StoredSecret::ciphertext).allMatch(text -> text.startsWith("v1:"));
        assertThat(secrets.opened(first.secrets()))
                .containsEntry("SOURCE_PASSWORD", Secret.of("mysql-password"))
                .containsEntry("MQ_STREAM_0_PASSWD", Secret.of("kafka-password"));
        assertThat(token(first).reveal()).hasSize(43).isNotEqualTo(token(second).reveal());
        assertThat(token(onMysql).reveal()).isEqualTo("meta-password");
    }

    @Test
    void anUnknownClusterIsNamedTogetherWithThoseThatAreKnown() {
        String body = BODY.formatted("").replace("order-sg", "order-br").replace("kafka-sg", "kafka-br");

        assertThatThrownBy(() -> jobs(HTTP).from(new RequestReader().read(body, AddJobRequest.class)))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessage("mysql_cluster is not a known cluster; known: order-sg;"
                        + " kafka_cluster is not a known cluster; known: kafka-open, kafka-sg");
    }

    @Test
    void aKafkaWithoutPasswordNeedsNoSecret() {
        String body = BODY.formatted("").replace("kafka-sg", "kafka-open");

        NewJob job = jobs(HTTP).from(new RequestReader().read(body, AddJobRequest.class));

        assertThat(json(job.cdcConfig()).at("/cdc_streams/mq_streams/0/passwd").asText())
                .isEmpty();
        assertThat(secrets.opened(job.secrets())).containsOnlyKeys("SOURCE_PASSWORD", "METADATA_PASSWD");
    }

    @Test
    void moreDatabasesThanOneRuleHoldsNeedARuleOfTheirOwn() {
        List<String> databases =
                IntStream.range(0, 500).mapToObj(n -> "\"shop_" + n + "\"").toList();
        String body = BODY.formatted("").replaceFirst("\\[.*]", databases.toString());
        RequestReader reader = new RequestReader();

        assertThatThrownBy(() -> jobs(HTTP).from(reader.read(body, AddJobRequest.class)))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessageContaining("mysql_databases are too many");
    }

    static final String BODY =
            """
            {"env": "live", "region": "sg", "az": "sg10", "mysql_cluster": "order-sg",
            "mysql_databases": ["shop_order_00000000", "shop_order_00000001"],
            "kafka_cluster": "kafka-sg", "topic": "cdc_topic_shop_order"%s}""";

    private static AddJobRequest request(String more) {
        return new RequestReader().read(BODY.formatted(more), AddJobRequest.class);
    }

    private NewJobs jobs(MetadataSettings metadata) {
        ManagerSettings settings = new ManagerSettings(
                Path.of("data"),
                null,
                "local",
                "latest",
                "anonymous",
                Duration.ofSeconds(60),
                Duration.ofSeconds(15),
                Map.of(
                        "order-sg",
                        new MysqlCluster(
                                HostPort.of("mysql.example:6606"), "rds_rep_gds", Secret.of("mysql-password"), null)),
                Map.of(
                        "kafka-sg",
                        new KafkaCluster(
                                "kafka-1.example:9092,kafka-2.example:9092",
                                "cdc-write-user",
                                Secret.of("kafka-password"),
                                null),
                        "kafka-open",
                        new KafkaCluster("kafka.example:9092", null, null, null)),
                metadata,
                new LocalSettings(null, List.of(), null, null));
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);
        return new NewJobs(settings, new NewJobConfigs(metadata, () -> "http://127.0.0.1:8080"), secrets, clock);
    }

    private Secret token(NewJob job) {
        return secrets.opened(job.secrets()).get("METADATA_PASSWD");
    }

    private static List<String> keys(String path, JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fields().forEachRemaining(field -> {
            keys.add(path + "/" + field.getKey());
            keys.addAll(keys(path + "/" + field.getKey(), field.getValue()));
        });
        node.elements().forEachRemaining(element -> {
            if (node.isArray()) {
                keys.addAll(keys(path + "[]", element));
            }
        });
        return keys;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream file = NewJobsTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
