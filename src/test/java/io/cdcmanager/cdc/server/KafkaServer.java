package io.cdcmanager.cdc.server;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real Kafka broker (KRaft, one node) inside this JVM, for tests and the quickstart. */
public final class KafkaServer implements AutoCloseable {
    public static final String SASL_USER = "cdc";
    public static final String SASL_PASSWORD = "broker-password";

    private static final Duration CLIENT_TIMEOUT = Duration.ofSeconds(30);

    private final int port = FreePort.next();
    private final int saslPort = FreePort.next();
    private final int securePort = FreePort.next();
    private final Properties options;
    private KafkaRaftServer broker;

    private KafkaServer(Path log) {
        this.options = KafkaOptions.of(log, port, saslPort, FreePort.next(), SASL_USER, SASL_PASSWORD);
    }

    public static KafkaServer start(Path folder) {
        return start(folder, null);
    }

    /** The broker has one more listener, for clients that come through the proxy. */
    public static KafkaServer startBehind(TcpProxy proxy, Path folder) {
        return start(folder, proxy);
    }

    private static KafkaServer start(Path folder, TcpProxy proxy) {
        KafkaServer server = new KafkaServer(log(folder));
        if (proxy != null) {
            int behind = FreePort.next();
            KafkaOptions.addListenerBehind(server.options, behind, proxy.port());
            proxy.lead(behind);
        }
        format(log(folder));
        server.startUp();
        return server;
    }

    /** The broker has one more listener, with TLS, that knows the SASL user by SCRAM-SHA-512. */
    public static KafkaServer startSecure(Path folder, Certificates certificates) {
        KafkaServer server = new KafkaServer(log(folder));
        KafkaOptions.addSecureListener(server.options, server.securePort, certificates);
        format(log(folder));
        server.startUp();
        server.addScramUser();
        return server;
    }

    private static Path log(Path folder) {
        return folder.toAbsolutePath().resolve("log");
    }

    private void addScramUser() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            ScramCredentialInfo way = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(SASL_USER, way, SASL_PASSWORD)))
                    .all()
                    .get(CLIENT_TIMEOUT.toSeconds(), SECONDS);
        } catch (Exception refused) {
            throw new IllegalStateException("The SCRAM user could not be added", refused);
        }
    }

    /** Listener of {@link #startSecure}: SASL_SSL, mechanism SCRAM-SHA-512. */
    public String secureBootstrapServers() {
        return "127.0.0.1:" + securePort;
    }

    /** One broker for all tests of this JVM; each test takes topics of its own. */
    public static KafkaServer shared() {
        return Shared.SERVER;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Listener that wants SASL_PLAINTEXT, mechanism PLAIN. */
    public String saslBootstrapServers() {
        return "127.0.0.1:" + saslPort;
    }

    public void createTopic(String name, int partitions) {
        createTopic(name, partitions, Map.of());
    }

    public void createTopic(String name, int partitions, Map<String, String> config) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            NewTopic topic = new NewTopic(name, partitions, (short) 1).configs(config);
            admin.createTopics(List.of(topic)).all().get(CLIENT_TIMEOUT.toSeconds(), SECONDS);
        } catch (Exception refused) {
            throw new IllegalStateException("Topic " + name + " could not be created", refused);
        }
    }

    /** Reads from the beginning until that many records are there or the time is over; partition order is kept. */
    public List<ConsumerRecord<String, String>> consume(String topic, int count, Duration within) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        long deadline = System.nanoTime() + within.toNanos();
        try (TopicReader reader = new TopicReader(bootstrapServers(), topic)) {
            while (records.size() < count && System.nanoTime() < deadline) {
                records.addAll(reader.poll());
            }
        }
        return records;
    }

    /** Everything that is in the topic now. */
    public List<ConsumerRecord<String, String>> consumeAll(String topic) {
        return consume(topic, TopicReader.recordCount(bootstrapServers(), topic), CLIENT_TIMEOUT);
    }

    public void stop() {
        if (broker != null) {
            broker.shutdown();
            broker.awaitShutdown();
            broker = null;
        }
    }

    /** Stops the broker when it runs and starts it on the same log and ports. */
    public void restart() {
        stop();
        startUp();
    }

    @Override
    public void close() {
        stop();
    }

    private void startUp() {
        broker = new KafkaRaftServer(KafkaConfig.fromProps(options, false), Time.SYSTEM);
        try {
            broker.startup();
        } catch (RuntimeException failed) {
            stop();
            throw failed;
        }
    }

    private static void format(Path log) {
        try {
            Files.createDirectories(log);
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setNodeId(KafkaOptions.NODE_ID)
                    .setControllerListenerName(KafkaOptions.CONTROLLER)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setDirectories(List.of(log.toString()))
                    .setMetadataLogDirectory(log.toString())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception unwritable) {
            throw new IllegalStateException("The broker's log folder could not be formatted", unwritable);
        }
    }

    private static final class Shared {
        private static final Path FOLDER = Folders.forServer("kafka");
        private static final KafkaServer SERVER = start(FOLDER);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                SERVER.stop();
                Folders.delete(FOLDER);
            }));
        }
    }
}
