package io.cdcmanager.cdc.faults;

import static org.awaitility.Awaitility.await;

import io.cdcmanager.cdc.fixture.StreamerProcess;
import io.cdcmanager.cdc.metadata.Heartbeat;
import io.cdcmanager.cdc.metadata.JobMetadata;
import io.cdcmanager.cdc.metadata.StreamerState;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.awaitility.core.ConditionTimeoutException;

/** Whether the job tells the truth about itself in time (contract C6). */
final class Watcher {
    /** A fault must be told within this time, and so must its end. */
    static final Duration TOLD = Duration.ofSeconds(15);

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(200);

    private final JobView view;
    private final Findings findings;
    private long fence;

    Watcher(JobView view, Findings findings) {
        this.view = view;
        this.findings = findings;
    }

    JobView view() {
        return view;
    }

    /** From when on only the word of a newer start counts; to be called before one. */
    void forgetEarlierStarts() {
        JobMetadata row = view.row();
        fence = row == null ? 0 : row.fence() + 1;
    }

    /** Waits for row and readiness to say that changes flow. */
    void awaitStreaming(StreamerProcess streamer) {
        await("row and readiness say that changes flow")
                .atMost(START)
                .pollInterval(POLL)
                .until(() -> {
                    if (!streamer.process().isAlive()) {
                        throw new IllegalStateException(
                                "the streamer ended with " + streamer.process().exitValue());
                    }
                    return view.streams(fence);
                });
    }

    /** Waits until row and readiness both tell one of these reasons; a breach when they do not in time. */
    void awaitTold(String... codes) {
        awaitSeen(String.join(" or ", codes), TOLD, () -> {
            JobMetadata row = view.row();
            JobView.Readiness readiness = view.readiness();
            return row != null
                    && tells(row.heartbeat(), codes)
                    && readiness.status() == 503
                    && List.of(codes).contains(String.valueOf(readiness.reasonCode()));
        });
    }

    private static boolean tells(Heartbeat heartbeat, String... codes) {
        return heartbeat != null
                && heartbeat.state() == StreamerState.FAILED
                && List.of(codes).contains(String.valueOf(heartbeat.reasonCode()));
    }

    /** The same where the row cannot be read or written: readiness alone tells. */
    void awaitNotReady(String... codes) {
        awaitNotReady(TOLD, codes);
    }

    /** The same for a streamer that has only just been started. */
    void awaitNotReadyAfterStart(String... codes) {
        awaitNotReady(TOLD.plus(START.dividedBy(2)), codes);
    }

    private void awaitNotReady(Duration within, String... codes) {
        awaitSeen("not ready: " + String.join(" or ", codes), within, () -> {
            JobView.Readiness readiness = view.readiness();
            return readiness.status() == 503 && List.of(codes).contains(String.valueOf(readiness.reasonCode()));
        });
    }

    /** Waits until the row has not been written for so long that the streamer counts as dead. */
    void awaitOldHeartbeat() {
        awaitSeen(
                "heartbeat older than 15 s",
                TOLD.multipliedBy(2),
                () -> view.heartbeatAge() > TOLD.toSeconds() && view.readiness().status() != 200);
    }

    void awaitSeen(String what, Duration within, BooleanSupplier seen) {
        long since = System.nanoTime();
        try {
            await(what).atMost(within).pollInterval(POLL).until(seen::getAsBoolean);
            findings.seen(what, Duration.ofNanos(System.nanoTime() - since));
        } catch (ConditionTimeoutException late) {
            findings.breach("not seen within " + within.toSeconds() + " s: " + what + "; row: " + inWords(view.row())
                    + "; readiness: " + view.readiness());
        }
    }

    private static String inWords(JobMetadata row) {
        return row == null ? "none" : String.valueOf(row.heartbeat());
    }
}
