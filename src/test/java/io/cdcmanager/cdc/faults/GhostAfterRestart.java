package io.cdcmanager.cdc.faults;

import java.sql.SQLException;
import java.time.Duration;

/** The streamer that sees a table take a captured one's name is not the one that saw that table's definition. */
final class GhostAfterRestart extends Fault {
    GhostAfterRestart() {
        super(
                "ddl-ghost-restart",
                "the streamer is restarted between gh-ost's definition of the new table and its cut-over",
                "stops visibly with table_unknown; no row is told with the columns of another table");
    }

    @Override
    void happen(FaultScene scene) throws SQLException {
        GhostTable ghost = new GhostTable(scene);
        ghost.create();
        scene.awaitRecovery(Duration.ofSeconds(60));
        scene.streamer().stop();
        scene.restartStreamer();
        scene.awaitRecovery(Duration.ofSeconds(60));
        scene.traffic().endWriting();
        ghost.cutOver();
        scene.source().execute("INSERT INTO " + scene.database() + ".w_items (id, version) VALUES (1000, 1)");
        scene.watcher().awaitTold("table_unknown");
        scene.expectNothingArrives(Duration.ofSeconds(10));
    }
}
