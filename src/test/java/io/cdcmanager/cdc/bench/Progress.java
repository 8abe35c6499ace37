package io.cdcmanager.cdc.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Kept by a program that sends nothing, and that nobody can watch from outside for that reason. */
final class Progress {
    static final String DONE = "drained ";
    static final String TOO_MANY = "too many";

    private static final long START_MILLIS =
            ManagementFactory.getRuntimeMXBean().getStartTime();

    private final long wanted;
    private long seen;
    private long firstNanos;
    private long firstMillis;
    private Duration firstCpu;

    Progress(long wanted) {
        this.wanted = wanted;
    }

    /** For one thread. */
    void seen(int events) {
        if (seen == 0 && events > 0) {
            firstNanos = System.nanoTime();
            firstMillis = System.currentTimeMillis() - START_MILLIS;
            firstCpu = cpu();
        }
        long before = seen;
        seen += events;
        if (before < wanted && seen >= wanted) {
            System.out.println(DONE + (System.nanoTime() - firstNanos) + " "
                    + cpu().minus(firstCpu).toNanos() + " " + cpu().toNanos() + " " + firstMillis * 1_000_000);
        }
        if (before <= wanted && seen > wanted) {
            System.out.println(TOO_MANY);
        }
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
