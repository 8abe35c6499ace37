package io.cdcmanager.cdc.bench;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** When each row was committed and when its message came; rows are numbered from 0. */
final class Arrivals {
    private static final int MOST_ROWS = 2_000_000;

    private final AtomicLongArray committed = new AtomicLongArray(MOST_ROWS);
    private final AtomicLongArray arrived = new AtomicLongArray(MOST_ROWS);
    private final AtomicLong count = new AtomicLong();

    void committing(long first, long end) {
        long now = System.nanoTime();
        for (long id = first; id < end; id++) {
            committed.set(Math.toIntExact(id), now);
        }
    }

    /** A second arrival of the same row does not count. */
    void arrived(long id, long nanos) {
        if (arrived.compareAndSet(Math.toIntExact(id), 0, nanos)) {
            count.incrementAndGet();
        }
    }

    long nanos(long id) {
        return arrived.get(Math.toIntExact(id));
    }

    long count() {
        return count.get();
    }

    /** Of the rows from {@code first} to before {@code end}, in milliseconds, smallest first. */
    double[] latencies(long first, long end) {
        double[] latencies = new double[Math.toIntExact(end - first)];
        for (int i = 0; i < latencies.length; i++) {
            int id = Math.toIntExact(first) + i;
            latencies[i] = (arrived.get(id) - committed.get(id)) / 1e6;
        }
        Arrays.sort(latencies);
        return latencies;
    }

    /** The smallest that is not exceeded by this part of all. */
    static double percentile(double[] sorted, double part) {
        return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
    }
}
