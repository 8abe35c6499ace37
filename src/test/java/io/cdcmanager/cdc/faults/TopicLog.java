package io.cdcmanager.cdc.faults;

import io.cdcmanager.cdc.checker.Change;
import io.cdcmanager.cdc.checker.StampedWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic as it grows: what Kafka has acknowledged, read from the beginning once. */
final class TopicLog implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, String> consumer;
    private final List<TopicPartition> partitions;
    private final boolean stamped;
    private final List<ConsumerRecord<String, String>> records = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Set<Change> arrived = new HashSet<>();

    private TopicLog(String brokers, String topic, boolean stamped) {
        this.stamped = stamped;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "allow.auto.create.topics", "false"),
                new StringDeserializer(),
                new StringDeserializer());
        partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** The topic of tables that stamped writers fill. */
    static TopicLog ofStamped(String brokers, String topic) {
        return new TopicLog(brokers, topic, true);
    }

    /** The topic of any tables: only its records can be asked for. */
    static TopicLog of(String brokers, String topic) {
        return new TopicLog(brokers, topic, false);
    }

    /** Reads up to what is the end now; false when Kafka cannot be asked. */
    synchronized boolean catchUp() {
        try {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ANSWER);
            long deadline = System.nanoTime() + ANSWER.toNanos();
            while (!reached(ends) && System.nanoTime() < deadline) {
                take();
            }
            return reached(ends);
        } catch (KafkaException unreachable) {
            return false;
        }
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), ANSWER) >= end.getValue());
    }

    private void take() {
        List<ConsumerRecord<String, String>> more = new ArrayList<>();
        consumer.poll(POLL).forEach(more::add);
        records.addAll(more);
        List<Change> moreChanges = stamped ? StampedWriter.changes(more) : List.of();
        changes.addAll(moreChanges);
        arrived.addAll(moreChanges);
    }

    /** What {@link #catchUp} has read, in the order of each partition. */
    synchronized List<ConsumerRecord<String, String>> records() {
        return List.copyOf(records);
    }

    synchronized List<Change> changes() {
        return List.copyOf(changes);
    }

    synchronized int arrived() {
        return arrived.size();
    }

    synchronized boolean has(Change change) {
        return arrived.contains(change);
    }

    /** Those of {@code wanted} that are not there. */
    synchronized List<Change> missing(List<Change> wanted) {
        return wanted.stream().filter(change -> !arrived.contains(change)).toList();
    }

    @Override
    public synchronized void close() {
        consumer.close(ANSWER);
    }
}
