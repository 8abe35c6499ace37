package io.cdcmanager.cdc.streamer.binlog;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Pauses between tries: 1, 2, 4 … 30 seconds, from 1 again after a success. */
final class Backoff {
    private static final long LONGEST_SECONDS = 30;

    private final CountDownLatch cancelled = new CountDownLatch(1);
    private long next = 1;

    long nextSeconds() {
        long seconds = next;
        next = Math.min(next * 2, LONGEST_SECONDS);
        return seconds;
    }

    void reset() {
        next = 1;
    }

    /** Waits, at the most until {@link #cancel}. */
    void pause(long seconds) throws InterruptedException {
        cancelled.await(seconds, TimeUnit.SECONDS);
    }

    void cancel() {
        cancelled.countDown();
    }
}
