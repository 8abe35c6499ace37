package io.cdcmanager.cdc.faults;

import java.time.Duration;

/** A server that holds its connections and answers nothing: a stuck host, a full disk below it, a network that drops. */
final class FreezeMySql extends Fault {
    private final Duration frozen;

    FreezeMySql(Duration frozen) {
        super("mysql-frozen", "MySQL is stopped with SIGSTOP for " + frozen.toSeconds() + " s", RECOVERS);
        this.frozen = frozen;
    }

    @Override
    void happen(FaultScene scene) {
        scene.source().freeze();
        try {
            Pause since = Pause.started();
            scene.watcher().awaitTold("source_silent", "source_unreachable");
            since.untilOver(frozen);
        } finally {
            scene.source().thaw();
        }
        scene.awaitRecovery(Duration.ofSeconds(60));
    }
}
