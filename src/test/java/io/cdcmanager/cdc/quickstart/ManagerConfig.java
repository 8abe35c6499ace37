package io.cdcmanager.cdc.quickstart;

import io.cdcmanager.cdc.server.KafkaServer;
import io.cdcmanager.cdc.server.MySqlServer;

/** The manager's Spring configuration: the clusters it knows by name, and where it listens. */
final class ManagerConfig {
    static final String MYSQL_CLUSTER = "order-sg";
    static final String KAFKA_CLUSTER = "kafka-sg";

    private ManagerConfig() {}

    static void write(MySqlServer mysql, KafkaServer kafka, int port) {
        Place.writePrivately(
                Place.MANAGER_CONFIG,
                """
                server:
                  address: 127.0.0.1
                  port: %d
                cdc:
                  data-dir: '%s'
                  mysql-clusters:
                    %s:
                      address: '%s:%d'
                      user: '%s'
                      password: '%s'
                  kafka-clusters:
                    %s:
                      address: '%s'
                """
                        .formatted(
                                port,
                                Place.MANAGER_DATA,
                                MYSQL_CLUSTER,
                                mysql.host(),
                                mysql.port(),
                                mysql.captureUser(),
                                mysql.capturePassword(),
                                KAFKA_CLUSTER,
                                kafka.bootstrapServers()));
    }
}
