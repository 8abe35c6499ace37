package io.cdcmanager.cdc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void whatWasProducedIsConsumed() throws Exception {
        KafkaServer kafka = KafkaServer.shared();
        kafka.createTopic("consumed", 2);

        send(Map.of("bootstrap.servers", kafka.bootstrapServers()), "consumed", "a", "b", "c");

        assertThat(kafka.consume("consumed", 3, SOON))
                .extracting(ConsumerRecord::value)
                .containsExactly("a", "b", "c");
        assertThat(kafka.consumeAll("consumed")).hasSize(3);
    }

    @Test
    void anUnknownTopicIsCreatedWithFourPartitions() throws Exception {
        KafkaServer kafka = KafkaServer.shared();

        send(Map.of("bootstrap.servers", kafka.bootstrapServers()), "created-by-itself", "a");

        try (var consumer = TopicReader.consumer(kafka.bootstrapServers())) {
            assertThat(TopicReader.partitions(consumer, "created-by-itself")).hasSize(4);
        }
    }

    @Test
    void aPasswordOpensTheSaslListener() throws Exception {
        KafkaServer kafka = KafkaServer.shared();

        send(sasl(kafka, KafkaServer.SASL_PASSWORD), "with-password", "a");

        assertThat(kafka.consumeAll("with-password")).hasSize(1);
        assertThatThrownBy(() -> send(sasl(kafka, "wrong"), "with-password", "b"))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void aRestartKeepsTheRecordsAndTheAddress(@TempDir Path folder) throws Exception {
        try (KafkaServer kafka = KafkaServer.start(folder)) {
            String address = kafka.bootstrapServers();
            kafka.createTopic("kept", 1);
            send(Map.of("bootstrap.servers", address), "kept", "a");

            kafka.restart();
            send(Map.of("bootstrap.servers", address), "kept", "b");

            assertThat(kafka.bootstrapServers()).isEqualTo(address);
            assertThat(kafka.consumeAll("kept"))
                    .extracting(ConsumerRecord::value)
                    .containsExactly("a", "b");
        }
    }

    private static void send(Map<String, Object> connection, String topic, String... values) throws Exception {
        try (var producer = new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(topic, "key", value)).get(SOON.toSeconds(), TimeUnit.SECONDS);
            }
        }
    }

    private static Map<String, Object> sasl(KafkaServer kafka, String password) {
        Map<String, Object> connection = new HashMap<>();
        connection.put("bootstrap.servers", kafka.saslBootstrapServers());
        connection.put("security.protocol", "SASL_PLAINTEXT");
        connection.put("sasl.mechanism", "PLAIN");
        connection.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(KafkaServer.SASL_USER, password));
        return connection;
    }
}
