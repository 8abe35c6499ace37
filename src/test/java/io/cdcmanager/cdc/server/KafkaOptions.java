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
        return options;
    }
}
