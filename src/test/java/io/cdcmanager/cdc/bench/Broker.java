package io.cdcmanager.cdc.bench;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.cdcmanager.cdc.server.Folders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** The broker of a measurement, and its topics. */
final class Broker implements AutoCloseable {
    private static final Duration START_WITHIN = Duration.ofSeconds(90);
    private static final long ANSWER_SECONDS = 30;

    private final Child child;
    private final String address;
    private final Admin admin;

    private Broker(Child child, String address) {
        this.child = child;
        this.address = address;
        this.admin = Admin.create(Map.of("bootstrap.servers", address));
    }

    static Broker start() {
        Path folder = Bench.file("kafka");
        Folders.delete(folder);
        Child child = Child.main(
                BrokerProgram.class,
                Bench.log("kafka"),
                Map.of(BrokerProgram.FOLDER, folder.toString()),
                List.of("-Xmx1g"));
        try {
            return new Broker(
                    child,
                    await("the broker listens")
                            .atMost(START_WITHIN)
                            .until(() -> address(child), address -> !address.isEmpty()));
        } catch (RuntimeException failed) {
            child.close();
            throw failed;
        }
    }

    private static String address(Child child) {
        return child.output().stream()
                .filter(line -> line.startsWith(BrokerProgram.LISTENS))
                .map(line -> line.substring(BrokerProgram.LISTENS.length()))
                .findFirst()
                .orElse("");
    }

    String address() {
        return address;
    }

    void createTopics(Collection<String> names, int partitions) {
        answer(admin.createTopics(names.stream()
                        // a deleted topic gives its space back before the next program writes as much
                        .map(name -> new NewTopic(name, partitions, (short) 1)
                                .configs(Map.of("file.delete.delay.ms", "500")))
                        .toList())
                .all());
    }

    void deleteTopics(Collection<String> names) {
        answer(admin.deleteTopics(names).all());
    }

    /** Records in these topics, all partitions together. */
    long count(Collection<String> topics, int partitions) {
        Map<TopicPartition, OffsetSpec> ends = topics.stream()
                .flatMap(topic -> partitions(topic, partitions).stream())
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return answer(admin.listOffsets(ends).all()).values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    static List<TopicPartition> partitions(String topic, int partitions) {
        return IntStream.range(0, partitions)
                .mapToObj(number -> new TopicPartition(topic, number))
                .toList();
    }

    private static <T> T answer(KafkaFuture<T> answer) {
        try {
            return answer.get(ANSWER_SECONDS, SECONDS);
        } catch (Exception refused) {
            throw new IllegalStateException("the broker: " + refused.getMessage(), refused);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
        child.close();
        Folders.delete(Bench.file("kafka"));
    }
}
