package io.cdcmanager.cdc.faults;

import java.time.Duration;

/** The server that is read from dies, and with it the store of positions, which is kept there. */
final class KillMySql extends Fault {
    private final Duration down;

    KillMySql(Duration down) {
        super(
                "mysql-killed",
                "kill -9 of MySQL, which holds the metadata too, and a new start after " + down.toSeconds() + " s",
                RECOVERS);
        this.down = down;
    }

    @Override
    Plan plan() {
        return new Plan().metadataOnSource();
    }

    @Override
    void happen(FaultScene scene) {
        scene.source().kill();
        Pause since = Pause.started();
        scene.watcher().awaitNotReady("source_unreachable", "metadata_unavailable");
        since.untilOver(down);
        scene.source().restart();
        scene.awaitRecovery(Duration.ofSeconds(60));
    }
}
