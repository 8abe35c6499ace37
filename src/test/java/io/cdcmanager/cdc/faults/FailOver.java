package io.cdcmanager.cdc.faults;

import java.sql.SQLException;
import java.time.Duration;

/** The primary goes and a replica takes its place behind the same address; binary log files differ, GTIDs do not. */
final class FailOver extends Fault {
    FailOver() {
        super(
                "failover",
                "a GTID replica that has everything takes the place of the primary, which is killed",
                RECOVERS);
    }

    @Override
    Plan plan() {
        return new Plan().ownServers().mysqlProxied();
    }

    @Override
    void happen(FaultScene scene) throws SQLException {
        try (Replica replica = new Replica(scene.servers())) {
            scene.traffic().awaitArrivals(300);
            scene.source().execute("SET GLOBAL super_read_only = ON");
            replica.catchUp();
            replica.server().execute("STOP REPLICA");
            scene.source().kill();
            scene.watcher().awaitTold("source_unreachable");
            scene.traffic().writers().forEach(writer -> writer.moveTo(replica.server()));
            scene.servers().mysqlProxy().lead(replica.server().port());
            scene.awaitRecovery(Duration.ofSeconds(60));
            scene.traffic().awaitArrivals(300);
            scene.traffic().endWriting();
            // the streamer would see the replica end
            scene.streamer().stop();
        }
    }
}
