package io.cdcmanager.cdc.faults;

import io.cdcmanager.cdc.server.Folders;
import io.cdcmanager.cdc.server.KafkaCluster;
import io.cdcmanager.cdc.server.KafkaServer;
import io.cdcmanager.cdc.server.MySqlServer;
import io.cdcmanager.cdc.server.TcpProxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The servers of one or more scenes: a MySQL to read from, another one for positions, Kafka, and proxies to both. */
final class Servers implements AutoCloseable {
    private static final long ANSWER_SECONDS = 60;

    private final Path folder = Folders.forServer("faults");
    private final MySqlServer source;
    private final MySqlServer metadata;
    private final TcpProxy mysqlProxy = new TcpProxy();
    private final TcpProxy kafkaProxy = new TcpProxy();
    private final KafkaServer kafka;
    private final KafkaCluster cluster;

    Servers(Plan plan) {
        source = MySqlServer.start(folder.resolve("source"), plan.mysqlOptions());
        metadata = MySqlServer.start(folder.resolve("metadata"), "--server-id=2");
        metadata.execute("CREATE DATABASE IF NOT EXISTS cdc_meta");
        mysqlProxy.lead(source.port());
        cluster = plan.wantsCluster() ? KafkaCluster.start(folder.resolve("kafka")) : null;
        kafka = plan.wantsCluster() ? null : KafkaServer.startBehind(kafkaProxy, folder.resolve("kafka"));
    }

    MySqlServer source() {
        return source;
    }

    MySqlServer metadata() {
        return metadata;
    }

    TcpProxy mysqlProxy() {
        return mysqlProxy;
    }

    TcpProxy kafkaProxy() {
        return kafkaProxy;
    }

    KafkaServer kafka() {
        return kafka;
    }

    KafkaCluster cluster() {
        return cluster;
    }

    String brokers() {
        return cluster == null ? kafka.bootstrapServers() : cluster.bootstrapServers();
    }

    Path folder() {
        return folder;
    }

    /** Where a cluster is, every partition has three replicas, of which two must have a message. */
    void createTopic(String name) {
        NewTopic topic = cluster == null
                ? new NewTopic(name, 4, (short) 1)
                : new NewTopic(name, 4, (short) 3).configs(Map.of("min.insync.replicas", "2"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers()))) {
            admin.createTopics(List.of(topic)).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (Exception refused) {
            throw new IllegalStateException("topic " + name + " could not be created", refused);
        }
    }

    @Override
    public void close() {
        mysqlProxy.close();
        kafkaProxy.close();
        if (cluster == null) {
            kafka.close();
        } else {
            cluster.close();
        }
        source.close();
        metadata.close();
        Folders.delete(folder);
    }
}
