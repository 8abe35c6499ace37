package io.cdcmanager.cdc.manager.job;

import io.cdcmanager.cdc.job.BrokenRule;
import io.cdcmanager.cdc.job.BrokenRulesException;
import io.cdcmanager.cdc.manager.settings.KafkaCluster;
import io.cdcmanager.cdc.manager.settings.ManagerSettings;
import io.cdcmanager.cdc.manager.settings.MysqlCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The two ends of a job. */
record Clusters(MysqlCluster mysql, KafkaCluster kafka) {

    /**
     * @throws BrokenRulesException naming the field whose cluster is unknown, and the clusters that are known
     */
    static Clusters of(AddJobRequest request, ManagerSettings settings) {
        MysqlCluster mysql = settings.mysqlClusters().get(request.mysqlCluster());
        KafkaCluster kafka = settings.kafkaClusters().get(request.kafkaCluster());
        List<BrokenRule> broken = new ArrayList<>();
        if (mysql == null) {
            broken.add(unknown("mysql_cluster", settings.mysqlClusters().keySet()));
        }
        if (kafka == null) {
            broken.add(unknown("kafka_cluster", settings.kafkaClusters().keySet()));
        }
        if (!broken.isEmpty()) {
            throw new BrokenRulesException(broken);
        }
        return new Clusters(mysql, kafka);
    }

    private static BrokenRule unknown(String field, Set<String> known) {
        String names = known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known));
        return new BrokenRule(field, "is not a known cluster; known: " + names);
    }
}
