package io.cdcmanager.cdc.faults;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;

/** The new primary lacks transactions that have been delivered: going on would send other changes under their numbers. */
final class FailOverBehind extends Fault {
    FailOverBehind() {
        super(
                "failover-behind",
                "a replica that lacks delivered transactions takes the place of the primary, and has them later",
                "stops visibly with source_behind; goes on once the transactions are there");
    }

    @Override
    Plan plan() {
        return new Plan().ownServers().mysqlProxied();
    }

    @Override
    void happen(FaultScene scene) throws SQLException {
        String table = scene.database() + ".x_rows";
        scene.source().execute("CREATE TABLE " + table + " (id INT PRIMARY KEY)");
        try (Replica replica = new Replica(scene.servers())) {
            replica.catchUp();
            replica.server().execute("STOP REPLICA");
            scene.traffic().awaitArrivals(100);
            scene.traffic().endWriting();
            scene.servers().mysqlProxy().lead(replica.server().port());
            scene.servers().mysqlProxy().reset();
            scene.watcher().awaitTold("source_behind");
            replica.server().execute("INSERT INTO " + table + " VALUES (1)");
            scene.expectNothingArrives(Duration.ofSeconds(10));
            scene.watcher().awaitTold("source_behind");
            scene.findings().expect(scene.traffic().otherRows().isEmpty(), "no row of the wrong server arrives");
            replica.server().execute("START REPLICA");
            replica.catchUp();
            await("the row arrives once the server has all")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> scene.traffic().otherRows().size() == 1);
            scene.watcher().awaitStreaming(scene.streamer());
            scene.streamer().stop();
        }
    }
}
