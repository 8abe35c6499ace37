package io.cdcmanager.cdc.faults;

import java.time.Duration;

/** No store for positions: the stream goes on, and whoever takes over meanwhile waits for the store. */
final class StopMetadata extends Fault {
    /** A change may be this late for want of a store, and no later. */
    private static final Duration STREAM_GOES_ON = Duration.ofSeconds(5);

    private final Duration down;

    StopMetadata(Duration down) {
        super(
                "metadata-down",
                "the metadata store is stopped for " + down.toSeconds()
                        + " s while changes flow, then the streamer is killed, and only then the store is back",
                "changes flow on, a new streamer waits, then recovers");
        this.down = down;
    }

    @Override
    void happen(FaultScene scene) {
        scene.metadata().stop();
        Pause since = Pause.started();
        long longest = 0;
        while (!since.isOver(down)) {
            longest = Math.max(
                    longest,
                    scene.traffic().awaitNextArrival(Duration.ofSeconds(120)).toMillis());
        }
        scene.findings().note("without a store a change took " + FaultTable.seconds(Duration.ofMillis(longest)));
        scene.findings()
                .expect(
                        longest < STREAM_GOES_ON.toMillis(),
                        "changes arrive within " + STREAM_GOES_ON.toSeconds() + " s without a store");
        scene.streamer().kill();
        scene.startStreamer();
        scene.watcher().awaitNotReadyAfterStart("metadata_unavailable");
        scene.metadata().restart();
        scene.awaitRecovery(Duration.ofSeconds(90));
    }
}
