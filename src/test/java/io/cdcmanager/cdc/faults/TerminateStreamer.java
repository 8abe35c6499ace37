package io.cdcmanager.cdc.faults;

import io.cdcmanager.cdc.metadata.StreamerState;
import java.time.Duration;

/** The end that every run system gives: SIGTERM. */
final class TerminateStreamer extends Fault {
    private static final int SIGTERM = 143;

    private final int rounds;

    TerminateStreamer(int rounds) {
        super(
                "streamer-terminated",
                "SIGTERM to the streamer under load, " + rounds + " times, and a new start",
                "recovers without a duplicate");
        this.rounds = rounds;
    }

    @Override
    Plan plan() {
        return new Plan().load(400);
    }

    @Override
    void happen(FaultScene scene) {
        scene.findings().expectNoDuplicates();
        for (int round = 0; round < rounds; round++) {
            scene.traffic().awaitArrivals(300);
            int status = scene.streamer().stop();
            scene.findings().expect(status == SIGTERM, "exit status 143; it was " + status);
            scene.watcher()
                    .awaitSeen(
                            "stopped",
                            Watcher.TOLD,
                            () -> scene.view().row().heartbeat().state() == StreamerState.STOPPED);
            scene.restartStreamer();
            scene.awaitRecovery(Duration.ofSeconds(60));
        }
    }
}
