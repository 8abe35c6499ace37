package io.cdcmanager.cdc.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** Three Kafka brokers (KRaft), each a process of its own: one can be killed while the others lead on. */
public final class KafkaCluster implements AutoCloseable {
    private static final int NODES = 3;
    private static final long ANSWER_SECONDS = 20;
    private static final Duration START = Duration.ofMinutes(2);

    private final Path folder;
    private final String clusterId = Uuid.randomUuid().toString();
    private final int[] ports =
            IntStream.range(0, NODES).map(i -> FreePort.next()).toArray();
    private final int[] controllerPorts =
            IntStream.range(0, NODES).map(i -> FreePort.next()).toArray();
    private final Process[] processes = new Process[NODES];
    private final OrphanGuard[] guards = new OrphanGuard[NODES];

    private KafkaCluster(Path folder) {
        this.folder = folder;
    }

    public static KafkaCluster start(Path folder) {
        KafkaCluster cluster = new KafkaCluster(folder.toAbsolutePath());
        try {
            for (int node = 0; node < NODES; node++) {
                cluster.startNode(node);
            }
            cluster.awaitBrokers();
            return cluster;
        } catch (RuntimeException failed) {
            cluster.close();
            throw failed;
        }
    }

    public String bootstrapServers() {
        return IntStream.of(ports).mapToObj(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    /** kill -9 of the node that leads this partition; returns which it was, for {@link #startNode}. */
    public int killLeader(String topic, int partition) throws Exception {
        try (Admin admin = admin()) {
            int leader = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .get(topic)
                    .partitions()
                    .get(partition)
                    .leader()
                    .id();
            int node = leader - 1;
            processes[node].destroyForcibly().waitFor(ANSWER_SECONDS, TimeUnit.SECONDS);
            guards[node].close();
            return node;
        }
    }

    /** Waits until all replicas of all partitions follow again. */
    public void awaitInSync(String topic) {
        try (Admin admin = admin()) {
            org.awaitility.Awaitility.await("all replicas are in sync")
                    .atMost(START)
                    .ignoreExceptions()
                    .until(() -> admin
                            .describeTopics(List.of(topic))
                            .allTopicNames()
                            .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                            .get(topic)
                            .partitions()
                            .stream()
                            .allMatch(partition -> partition.isr().size() == NODES));
        }
    }

    public void startNode(int node) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile", ""),
                "-cp",
                System.getProperty("java.class.path"),
                KafkaNode.class.getName()));
        String voters = IntStream.range(0, NODES)
                .mapToObj(i -> (i + 1) + "@127.0.0.1:" + controllerPorts[i])
                .collect(Collectors.joining(","));
        command.addAll(List.of(
                String.valueOf(node + 1),
                clusterId,
                folder.resolve("node-" + (node + 1)).toString(),
                String.valueOf(ports[node]),
                String.valueOf(controllerPorts[node]),
                voters));
        Path log = Folders.build().resolve("kafka-node-" + (node + 1) + ".log");
        try {
            processes[node] = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            guards[node] = OrphanGuard.endProcess(processes[node].pid());
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    private void awaitBrokers() {
        try (Admin admin = admin()) {
            org.awaitility.Awaitility.await("three brokers").atMost(START).until(() -> brokers(admin) == NODES);
        }
    }

    private static int brokers(Admin admin) {
        try {
            return admin.describeCluster()
                    .nodes()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .size();
        } catch (Exception notYet) {
            return 0;
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    @Override
    public void close() {
        for (int node = 0; node < NODES; node++) {
            if (processes[node] != null) {
                processes[node].destroyForcibly();
                guards[node].close();
            }
        }
    }
}
