package io.cdcmanager.cdc.streamer.event;

import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Holds changes back so that no more than so many pass in a second. */
public final class RateLimit {
    private final long nanosPerChange;
    private long freeAtNanos = System.nanoTime();

    /** @param changesPerSecond 0 means no limit */
    public RateLimit(int changesPerSecond) {
        this.nanosPerChange = changesPerSecond == 0 ? 0 : 1_000_000_000L / changesPerSecond;
    }

    /**
     * Returns the same changes, once the time of those before them is over.
     *
     * @throws InterruptedException when the stop comes first
     */
    public synchronized List<ChangeEvent> pass(List<ChangeEvent> changes) throws InterruptedException {
        if (nanosPerChange > 0) {
            waitUntilFree();
            freeAtNanos = Math.max(freeAtNanos, System.nanoTime()) + nanosPerChange * changes.size();
        }
        return changes;
    }

    private void waitUntilFree() throws InterruptedException {
        for (long wait = freeAtNanos - System.nanoTime(); wait > 0; wait = freeAtNanos - System.nanoTime()) {
            LockSupport.parkNanos(wait);
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped while the rate limit held changes back");
            }
        }
    }
}
