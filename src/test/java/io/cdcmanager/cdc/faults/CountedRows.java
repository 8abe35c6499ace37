package io.cdcmanager.cdc.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/**
 * Rows with the ids 1 to n, inserted in that order, as they come out of Kafka. There may be more than memory holds
 * messages of: each is looked at and forgotten.
 */
final class CountedRows implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String ID = "\"id\":";

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final BitSet arrived = new BitSet();
    private int last;
    private int messages;
    private int reordered;

    CountedRows(String brokers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "allow.auto.create.topics", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Messages in the topic now. */
    private long written() {
        return consumer.endOffsets(consumer.assignment()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Waits until so many messages are in the topic, without reading them; returns how many there are. */
    long awaitWritten(int messages, Duration within) {
        return Awaitility.await(messages + " messages")
                .atMost(within)
                .pollInterval(POLL)
                .until(this::written, written -> written >= messages);
    }

    /** Reads on until so many different rows have arrived; false when the time is over first. */
    boolean await(int rows, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        while (arrived.cardinality() < rows && System.nanoTime() < deadline) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                look(id(record.value()));
            }
        }
        return arrived.cardinality() >= rows;
    }

    /** A row either follows the one before it or is part of a replay, which begins with something older. */
    private void look(int id) {
        if (id > last + 1) {
            reordered++;
        }
        last = id;
        messages++;
        arrived.set(id);
    }

    private static int id(byte[] value) {
        String message = new String(value, StandardCharsets.UTF_8);
        int start = message.indexOf(ID) + ID.length();
        int end = start;
        while (Character.isDigit(message.charAt(end))) {
            end++;
        }
        return Integer.parseInt(message, start, end, 10);
    }

    int arrived() {
        return arrived.cardinality();
    }

    int duplicated() {
        return messages - arrived.cardinality();
    }

    int reordered() {
        return reordered;
    }

    @Override
    public void close() {
        consumer.close(POLL);
    }
}
