package io.cdcmanager.cdc.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A comparison is fair only between programs that send the same: key, headers and value of each partition's first. */
final class SameMessages {
    private static final int OF_EACH_PARTITION = 500;
    private static final int MOST_POLLS = 100;
    private static final Duration POLL = Duration.ofMillis(100);

    private List<String> expected;
    private Program expectedOf;

    /** @throws IllegalStateException showing the first difference to what an earlier program has sent */
    void check(Program program, String brokers, String topic) {
        List<String> messages = read(brokers, topic);
        if (expected == null) {
            expected = messages;
            expectedOf = program;
        }
        for (int i = 0; i < Math.max(expected.size(), messages.size()); i++) {
            String mine = i < messages.size() ? messages.get(i) : "nothing";
            String other = i < expected.size() ? expected.get(i) : "nothing";
            if (!mine.equals(other)) {
                throw new IllegalStateException(
                        "it sends%n  %s%nwhere %s sends%n  %s".formatted(mine, expectedOf, other));
            }
        }
    }

    private static List<String> read(String brokers, String topic) {
        List<String> messages = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "max.poll.records", String.valueOf(OF_EACH_PARTITION)),
                new StringDeserializer(),
                new StringDeserializer())) {
            for (TopicPartition partition : Broker.partitions(topic, Drain.PARTITIONS)) {
                List<TopicPartition> one = List.of(partition);
                consumer.assign(one);
                consumer.seekToBeginning(one);
                long wanted =
                        Math.min(OF_EACH_PARTITION, consumer.endOffsets(one).get(partition));
                messages.addAll(first(consumer, wanted));
            }
        }
        return messages;
    }

    private static List<String> first(KafkaConsumer<String, String> consumer, long wanted) {
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < MOST_POLLS && messages.size() < wanted; i++) {
            for (ConsumerRecord<String, String> message : consumer.poll(POLL)) {
                if (messages.size() < wanted) {
                    messages.add(text(message));
                }
            }
        }
        return messages;
    }

    private static String text(ConsumerRecord<String, String> message) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return message.partition() + " " + message.key() + " " + headers + " " + message.value();
    }
}
