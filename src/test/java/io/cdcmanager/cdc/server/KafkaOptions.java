package io.cdcmanager.cdc.server;

import java.nio.file.Path;
import java.util.Properties;

/** The configuration of the test broker: one node that is broker and controller, on loopback. */
final class KafkaOptions {
    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    private KafkaOptions() {}

    static Properties of(Path log, int port, int saslPort, int controllerPort, String saslUser, String saslPassword) {
        String clientListeners = "PLAINTEXT://127.0.0.1:%d,SASL_PLAINTEXT://127.0.0.1:%d".formatted(port, saslPort);
        String controller = "127.0.0.1:" + controllerPort;
        Properties options = new Properties();
        options.put("process.roles", "broker,controller");
        options.put("node.id", String.valueOf(NODE_ID));
        options.put("controller.quorum.voters", NODE_ID + "@" + controller);
        options.put("controller.listener.names", CONTROLLER);
        options.put("listeners", clientListeners + "," + CONTROLLER + "://" + controller);
        options.put("advertised.listeners", clientListeners);
        options.put(
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,SASL_PLAINTEXT:SASL_PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        options.put("inter.broker.listener.name", "PLAINTEXT");
        options.put("sasl.enabled.mechanisms", "PLAIN");
        options.put(
                "listener.name.sasl_plaintext.plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required user_%s=\"%s\";"
                        .formatted(saslUser, saslPassword));
        addSmall(options, log);
        return options;
    }

    /** One node of several; its peers are the voters. */
    static Properties ofNode(int id, Path log, String port, String controllerPort, String voters) {
        Properties options = new Properties();
        options.put("process.roles", "broker,controller");
        options.put("node.id", String.valueOf(id));
        options.put("controller.quorum.voters", voters);
        options.put("controller.listener.names", CONTROLLER);
        String listener = "PLAINTEXT://127.0.0.1:" + port;
        options.put("listeners", listener + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
        options.put("advertised.listeners", listener);
        options.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        options.put("inter.broker.listener.name", "PLAINTEXT");
        // a dead broker is noticed soon
        options.put("broker.session.timeout.ms", "6000");
        options.put("broker.heartbeat.interval.ms", "1000");
        addSmall(options, log);
        return options;
    }

    /** One more listener, which clients reach at another port than the broker has: that of a proxy. */
    static void addListenerBehind(Properties options, int listen, int advertised) {
        options.merge("listeners", ",PROXIED://127.0.0.1:" + listen, KafkaOptions::join);
        options.merge("advertised.listeners", ",PROXIED://127.0.0.1:" + advertised, KafkaOptions::join);
        options.merge("listener.security.protocol.map", ",PROXIED:PLAINTEXT", KafkaOptions::join);
    }

    /** One more listener, with TLS and SCRAM. */
    static void addSecureListener(Properties options, int port, Certificates certificates) {
        options.merge("listeners", ",SECURE://127.0.0.1:" + port, KafkaOptions::join);
        options.merge("advertised.listeners", ",SECURE://127.0.0.1:" + port, KafkaOptions::join);
        options.merge("listener.security.protocol.map", ",SECURE:SASL_SSL", KafkaOptions::join);
        options.put("listener.name.secure.sasl.enabled.mechanisms", "SCRAM-SHA-512");
        options.put(
                "listener.name.secure.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        options.put("listener.name.secure.ssl.keystore.type", "PEM");
        options.put("listener.name.secure.ssl.keystore.certificate.chain", certificates.certificatePem());
        options.put("listener.name.secure.ssl.keystore.key", certificates.keyPem());
    }

    private static Object join(Object first, Object second) {
        return first.toString() + second;
    }

    private static void addSmall(Properties options, Path log) {
        options.put("log.dirs", log.toString());
        options.put("num.partitions", "4");
        options.put("auto.create.topics.enable", "true");
        options.put("offsets.topic.replication.factor", "1");
        options.put("offsets.topic.num.partitions", "1");
        options.put("transaction.state.log.replication.factor", "1");
        options.put("transaction.state.log.min.isr", "1");
        options.put("transaction.state.log.num.partitions", "1");
        options.put("group.initial.rebalance.delay.ms", "0");
        options.put("log.cleaner.dedupe.buffer.size", "2097152");
    }
}
