package io.cdcmanager.cdc.faults;

import io.cdcmanager.cdc.server.KafkaCluster;
import java.time.Duration;

/** The broker that leads the partition of a table dies; two of three replicas are left. */
final class KillLeader extends Fault {
    private final int rounds;

    KillLeader(int rounds) {
        super(
                "broker-leader-killed",
                "kill -9 of the leader of three brokers (replication factor 3, min.insync.replicas 2), " + rounds
                        + " times",
                RECOVERS);
        this.rounds = rounds;
    }

    @Override
    Plan plan() {
        return new Plan().kafkaCluster();
    }

    @Override
    void happen(FaultScene scene) throws Exception {
        KafkaCluster cluster = scene.servers().cluster();
        for (int round = 0; round < rounds; round++) {
            int partition = scene.traffic().log().records().get(0).partition();
            int node = cluster.killLeader(scene.traffic().log().records().get(0).topic(), partition);
            scene.awaitRecovery(Duration.ofSeconds(60));
            scene.traffic().awaitArrivals(200);
            cluster.startNode(node);
            cluster.awaitInSync(scene.traffic().log().records().get(0).topic());
        }
    }
}
