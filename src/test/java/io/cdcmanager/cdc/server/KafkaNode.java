package io.cdcmanager.cdc.server;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** One broker of a {@link KafkaCluster}, as a program. */
final class KafkaNode {
    private KafkaNode() {}

    /** @param arguments node id, cluster id, folder, port, controller port, voters */
    public static void main(String[] arguments) throws Exception {
        int id = Integer.parseInt(arguments[0]);
        Path log = Path.of(arguments[2]);
        Files.createDirectories(log);
        new Formatter()
                .setClusterId(arguments[1])
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setNodeId(id)
                .setControllerListenerName(KafkaOptions.CONTROLLER)
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setDirectories(List.of(log.toString()))
                .setMetadataLogDirectory(log.toString())
                .setIgnoreFormatted(true)
                .run();
        Properties options = KafkaOptions.ofNode(id, log, arguments[3], arguments[4], arguments[5]);
        KafkaRaftServer broker = new KafkaRaftServer(KafkaConfig.fromProps(options, false), Time.SYSTEM);
        broker.startup();
        broker.awaitShutdown();
    }
}
