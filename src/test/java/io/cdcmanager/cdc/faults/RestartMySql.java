package io.cdcmanager.cdc.faults;

import java.time.Duration;

/** The server that is read from ends in order and comes back; the position is kept on another one. */
final class RestartMySql extends Fault {
    private final Duration down;

    RestartMySql(Duration down) {
        super(
                "mysql-restarted",
                "MySQL is stopped in order and started again after " + down.toSeconds() + " s",
                RECOVERS);
        this.down = down;
    }

    @Override
    void happen(FaultScene scene) {
        scene.source().stop();
        Pause since = Pause.started();
        scene.watcher().awaitTold("source_unreachable");
        since.untilOver(down);
        scene.source().restart();
        scene.awaitRecovery(Duration.ofSeconds(60));
    }
}
