package io.cdcmanager.cdc.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A consumer as the topic's readers have one, with Kafka's defaults; notes when each row's message comes. */
final class LatencyReader implements AutoCloseable {
    private static final byte[] ID = "\"data\":{\"id\":".getBytes(StandardCharsets.UTF_8);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Arrivals arrivals;
    private final Thread thread = new Thread(this::read, "latency reader");
    private volatile RuntimeException failure;

    LatencyReader(String brokers, String topic, int partitions, Arrivals arrivals) {
        this.arrivals = arrivals;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> all = Broker.partitions(topic, partitions);
        consumer.assign(all);
        consumer.seekToBeginning(all);
        thread.start();
    }

    private void read() {
        try (consumer) {
            while (!Thread.currentThread().isInterrupted()) {
                ConsumerRecords<byte[], byte[]> messages = consumer.poll(Duration.ofSeconds(1));
                long now = System.nanoTime();
                for (ConsumerRecord<byte[], byte[]> message : messages) {
                    arrivals.arrived(id(message.value()), now);
                }
            }
        } catch (WakeupException end) {
            // as close() asked
        } catch (RuntimeException failed) {
            failure = failed;
        }
    }

    /** The number after {@code "data":{"id":}. Reading all of the JSON would delay the messages behind this one. */
    private static long id(byte[] message) {
        int at = after(message);
        long id = 0;
        for (int i = at; message[i] >= '0' && message[i] <= '9'; i++) {
            id = id * 10 + message[i] - '0';
        }
        return id;
    }

    private static int after(byte[] message) {
        for (int i = 0; i + ID.length < message.length; i++) {
            if (Arrays.equals(message, i, i + ID.length, ID, 0, ID.length)) {
                return i + ID.length;
            }
        }
        throw new IllegalStateException("no id in " + new String(message, StandardCharsets.UTF_8));
    }

    void failWhenBroken() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(10_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
