package io.cdcmanager.cdc.bench;

import io.cdcmanager.cdc.server.KafkaServer;
import java.nio.file.Path;

/** The Kafka broker in a process of its own, so that its work is nobody else's. Says where it listens, and stays. */
final class BrokerProgram {
    static final String LISTENS = "listens on ";
    static final String FOLDER = "BENCH_KAFKA";

    private BrokerProgram() {}

    public static void main(String[] arguments) {
        KafkaServer broker = KafkaServer.start(Path.of(System.getenv(FOLDER)));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        System.out.println(LISTENS + broker.bootstrapServers());
    }
}
