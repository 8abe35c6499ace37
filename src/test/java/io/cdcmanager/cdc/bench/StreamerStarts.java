package io.cdcmanager.cdc.bench;

import static org.awaitility.Awaitility.await;

import io.cdcmanager.cdc.fixture.Jobs;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;

/** How soon after the start of the streamer's process the first of waiting changes is with the consumer. */
final class StreamerStarts {
    private static final int STARTS = 5;
    private static final int TRANSACTIONS = 200;
    private static final int ROWS = 50;
    private static final Duration WITHIN = Duration.ofSeconds(120);

    private final Jobs job;
    private final Arrivals arrivals;
    private final LatencyWriter writer;

    StreamerStarts(Jobs job, Arrivals arrivals, LatencyWriter writer) {
        this.job = job;
        this.arrivals = arrivals;
        this.writer = writer;
    }

    void measure() throws SQLException, IOException {
        double[] seconds = new double[STARTS];
        long peakMb = 0;
        for (int start = 0; start < STARTS; start++) {
            long first = writer.written();
            for (int i = 0; i < TRANSACTIONS; i++) {
                writer.commit(ROWS);
            }
            try (Child streamer =
                    StreamerJar.start(job, Bench.log("latency-start-" + (start + 1)), StreamerJar.SMALL)) {
                await("every change arrives").atMost(WITHIN).until(() -> {
                    streamer.failWhenEnded();
                    return arrivals.count() == writer.written();
                });
                seconds[start] = (arrivals.nanos(first) - streamer.startedNanos()) / 1e9;
                peakMb = Math.max(peakMb, streamer.peakRssMb());
            }
        }
        Arrays.sort(seconds);
        Bench.say(
                "start to first event, %,d changes waiting: %.1f s (%d starts: %.1f to %.1f s), RSS %d MB at its peak",
                TRANSACTIONS * ROWS, seconds[STARTS / 2], STARTS, seconds[0], seconds[STARTS - 1], peakMb);
    }
}
