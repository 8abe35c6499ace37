package io.cdcmanager.cdc.bench;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * The program that a developer with care would write without cdc-manager: a Debezium engine and a KafkaProducer that
 * lose nothing and send the same messages. It has the producer settings of the streamer's route.
 */
final class HandWrittenProgram {
    private static final long SERVER_ID = 7003;

    private final KafkaProducer<String, byte[]> producer;
    private final HandWrittenMessage message;

    private HandWrittenProgram(KafkaProducer<String, byte[]> producer, String topic) {
        this.producer = producer;
        this.message = new HandWrittenMessage(topic);
    }

    public static void main(String[] arguments) throws IOException {
        Assignment given = Assignment.given();
        KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", given.brokers(),
                        "acks", "all",
                        "enable.idempotence", "true",
                        "linger.ms", "5",
                        "batch.size", "262144",
                        "buffer.memory", "67108864",
                        "delivery.timeout.ms", String.valueOf(Integer.MAX_VALUE)),
                new StringSerializer(),
                new ByteArraySerializer());
        DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
                .using(EngineSettings.of(given, SERVER_ID))
                .using(EngineEnd.EXITS)
                .notifying(new HandWrittenProgram(producer, given.topic())::send)
                .build()
                .run();
    }

    private void send(
            List<RecordChangeEvent<SourceRecord>> batch, RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        AtomicReference<Exception> failure = new AtomicReference<>();
        for (RecordChangeEvent<SourceRecord> change : batch) {
            producer.send(message.of(change.record()), (metadata, e) -> {
                if (e != null) {
                    failure.compareAndSet(null, e);
                }
            });
        }
        producer.flush();
        if (failure.get() != null) {
            throw new IllegalStateException("Kafka has not taken a change", failure.get());
        }
        for (RecordChangeEvent<SourceRecord> change : batch) {
            committer.markProcessed(change);
        }
        committer.markBatchFinished();
    }
}
