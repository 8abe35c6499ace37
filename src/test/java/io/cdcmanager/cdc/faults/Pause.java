package io.cdcmanager.cdc.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A duration that is the point of a fault: how long something stays away. */
final class Pause {
    private final long started = System.nanoTime();

    private Pause() {}

    static Pause started() {
        return new Pause();
    }

    boolean isOver(Duration time) {
        return System.nanoTime() - started >= time.toNanos();
    }

    /** Waits until so much time has gone since the start. */
    void untilOver(Duration time) {
        long end = started + time.toNanos();
        for (long rest = end - System.nanoTime(); rest > 0; rest = end - System.nanoTime()) {
            LockSupport.parkNanos(rest);
        }
    }
}
