package io.cdcmanager.cdc.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cdcmanager.cdc.job.PartitionKeyRule.By;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobConfigReaderTest {
    private final JobConfigReader reader = new JobConfigReader();
    private final String example = resource("/job/config.json");

    @Test
    void theUsersOwnExampleIsReadAndWrittenWithTheSameKeysInTheSameOrder() {
        String written = reader.write(reader.read(example));

        assertThat(written.replaceAll("\\s", "")).isEqualTo(example.replaceAll("\\s", ""));
    }

    @Test
    void everyKeyOfAStreamHasItsMeaning() {
        JobConfig.MqStream stream =
                reader.read(example).cdcStreams().mqStreams().get(0);

        assertThat(stream.filterRule().matches("shop_order_logistics_v2_co_db_00000000", "orders"))
                .isTrue();
        assertThat(stream.filterRule().matches("shop_order_logistics_v2_co_db_00000001", "orders"))
                .isFalse();
        assertThat(stream.partitionKey().by()).isEqualTo(By.DATABASE_AND_TABLE);
        assertThat(stream.acks().kafka()).isEqualTo("all");
        assertThat(stream.flushBatch()).isEqualTo(50);
        assertThat(stream.maxMessageBytes()).isEqualTo(1_048_588);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            "acks": "WaitForAll" | "acks": "all" | cdc_streams.mq_streams[0].acks must be one of WaitForAll, WaitForLocal, NoResponse
            "flush_batch": 50 | "flush_batch": -1 | cdc_streams.mq_streams[0].flush_batch must be greater than or equal to 1
            "flush_batch": 50 | "flush_batch": "many" | cdc_streams.mq_streams[0].flush_batch must be a whole number in range
            "type": "kafka" | "type": "pulsar" | cdc_streams.mq_streams[0].type knows one type: kafka
            "type": "kafka" | "kind": "kafka" | cdc_streams.mq_streams[0].kind is not a known field
            cdc-meta-sg1-live.example.com:6606" | cdc-meta" | extra_config.metadata_addr must be host:port
            "metadata_namespace": "shop_cdc_meta_db" | "metadata_namespace": "a?b" | extra_config.metadata_namespace must be a database name
            "metadata_namespace": "shop_cdc_meta_db", | ~~ | extra_config.metadata_namespace is required when metadata_type is mysql
            "db_stream_sync," | "copy_everything," | extra_config.step knows one phase: db_stream_sync,
            "partition_key": "db_name.table_name" | "partition_key": "row" | cdc_streams.mq_streams[0].partition_key must be one of
            "need_filtered_dml_type": "" | "need_filtered_dml_type": "insert,upsert" | need_filtered_dml_type must be a comma list of
            """)
    void whatBreaksARuleIsNamedWithTheRule(String from, String to, String complaint) {
        assertThat(example).contains(from);

        assertThatThrownBy(() -> reader.read(example.replace(from, to)))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void aBadRegularExpressionIsNamedWithItsPlace() {
        String bad = example.replace("\"^(shop_order_logistics_v2_co_db_00000000)\\\\..*$\"", "\"^(shop\"");

        assertThatThrownBy(() -> reader.read(bad))
                .hasMessageContaining("filter_rule is not a regular expression: Unclosed group");
    }

    @Test
    void whatIsNoJsonIsToldApartFromWhatBreaksARule() {
        BrokenRulesException noJson = catchThrowableOfType(BrokenRulesException.class, () -> reader.read("{\"env\": "));
        BrokenRulesException noJob = catchThrowableOfType(BrokenRulesException.class, () -> reader.read("{}"));

        assertThat(noJson.readable()).isFalse();
        assertThat(noJob.readable()).isTrue();
        assertThat(noJob.broken())
                .extracting(BrokenRule::field)
                .contains("env", "name", "source_instance", "cdc_streams");
    }

    @Test
    void theStreamerRunsAConfigWithKeysThatItDoesNotKnow() {
        String newer = example.replace("\"env\": \"live\"", "\"env\": \"live\", \"new_idea\": {\"a\": [1, 2]}");

        assertThat(reader.readTolerantly(newer)).isEqualTo(reader.read(example));
        assertThatThrownBy(() -> reader.read(newer)).hasMessageContaining("new_idea is not a known field");
    }

    @Test
    void aResolvedSecretIsNeverWritten() {
        JobConfig resolved = reader.read(example).withSecrets(secret -> Secret.of("hunter2"));

        assertThat(resolved.sourcePassword().reveal()).isEqualTo("hunter2");
        assertThat(reader.write(resolved)).doesNotContain("hunter2").contains("\"source_password\" : \"****\"");
        assertThat(resolved.toString()).doesNotContain("hunter2");
    }

    static String resource(String name) {
        try (var stream = JobConfigReaderTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
