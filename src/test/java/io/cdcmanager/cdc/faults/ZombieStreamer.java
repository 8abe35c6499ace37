package io.cdcmanager.cdc.faults;

import io.cdcmanager.cdc.fixture.StreamerProcess;
import java.time.Duration;

/** A streamer that a node has paused comes back after another one has taken over. */
final class ZombieStreamer extends Fault {
    ZombieStreamer() {
        super(
                "streamer-paused",
                "the streamer is stopped with SIGSTOP, another one takes over, then the first one goes on",
                "the first one ends with exit status 3, and nothing old comes after something new");
    }

    @Override
    Plan plan() {
        return new Plan().load(400);
    }

    @Override
    void happen(FaultScene scene) {
        StreamerProcess older = scene.streamer();
        older.signal("STOP");
        try {
            scene.watcher().awaitOldHeartbeat();
            scene.restartStreamer();
            scene.awaitRecovery(Duration.ofSeconds(60));
        } finally {
            older.signal("CONT");
        }
        TwoStreamers.expectTakenOver(scene, older);
        scene.traffic().awaitArrivals(200);
    }
}
