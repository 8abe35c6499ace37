package io.cdcmanager.cdc.faults;

import io.cdcmanager.cdc.fixture.StreamerProcess;
import java.time.Duration;

/** A run system starts a second streamer while the first one works. */
final class TwoStreamers extends Fault {
    static final int TAKEN_OVER = 3;

    TwoStreamers() {
        super(
                "two-streamers",
                "a second streamer is started with the same config",
                "the older one ends with exit status 3 and says that it is fenced");
    }

    @Override
    void happen(FaultScene scene) {
        StreamerProcess older = scene.streamer();
        scene.restartStreamer();
        scene.awaitRecovery(Duration.ofSeconds(60));
        expectTakenOver(scene, older);
    }

    static void expectTakenOver(FaultScene scene, StreamerProcess older) {
        int status = older.awaitEnd(Duration.ofSeconds(30));
        scene.findings().expect(status == TAKEN_OVER, "the older one ends with exit status 3; it was " + status);
        scene.findings()
                .expect(older.log().contains("a newer one has taken its place"), "the older one says why it ends");
    }
}
