package io.cdcmanager.cdc.faults;

import java.time.Duration;
import java.util.Random;

/** kill -9 at any moment, again and again. */
final class KillStreamer extends Fault {
    private static final int MOST_CHANGES_BETWEEN = 400;

    private final int rounds;

    KillStreamer(int rounds) {
        super(
                "streamer-killed",
                "kill -9 of the streamer, " + rounds + " times at random moments under load",
                RECOVERS);
        this.rounds = rounds;
    }

    @Override
    Plan plan() {
        return new Plan().load(400);
    }

    @Override
    void happen(FaultScene scene) {
        Random random = new Random();
        for (int round = 1; round <= rounds; round++) {
            scene.traffic().awaitArrivals(1 + random.nextInt(MOST_CHANGES_BETWEEN));
            scene.streamer().kill();
            scene.findings().expect(scene.positions().look(), "the position can be compared with Kafka");
            if (round == rounds && rounds > 1) {
                scene.watcher().awaitOldHeartbeat();
            }
            scene.restartStreamer();
            scene.awaitRecovery(Duration.ofSeconds(60));
        }
    }
}
