package io.cdcmanager.cdc.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, bounded in time; unlike Awaitility it lets go when its thread is interrupted, as by Ctrl-C. */
public final class Poll {
    private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private Poll() {}

    /** False when the time is over. */
    public static boolean until(Duration within, BooleanSupplier condition) {
        long deadline = System.nanoTime() + within.toNanos();
        while (System.nanoTime() < deadline) {
            if (condition.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(EVERY_NANOS);
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Interrupted while waiting");
            }
        }
        return false;
    }
}
