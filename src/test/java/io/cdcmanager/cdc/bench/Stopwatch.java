package io.cdcmanager.cdc.bench;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Watches one program from outside until it has delivered every change, and a moment longer for one too many. */
final class Stopwatch {
    private static final Duration EVERY = Duration.ofMillis(100);
    private static final Duration FIRST_WITHIN = Duration.ofSeconds(120);
    private static final Duration NEXT_WITHIN = Duration.ofSeconds(60);
    private static final int LOOKS_AFTER_THE_END = 10;

    private record Look(long nanos, long count, long cpuNanos) {}

    private final Program program;
    private final int run;
    private final Child child;
    private final long events;
    private final double loadAverage =
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

    Stopwatch(Program program, int run, Child child, long events) {
        this.program = program;
        this.run = run;
        this.child = child;
        this.events = events;
    }

    /** @param count how many changes have arrived */
    Measurement watch(LongSupplier count) {
        Look first = lookUntilMoreThan(0, count, FIRST_WITHIN);
        Look last = first;
        while (last.count < events) {
            last = lookUntilMoreThan(last.count, count, NEXT_WITHIN);
        }
        for (int i = 0; i < LOOKS_AFTER_THE_END; i++) {
            pause();
            failWhenTooMany(count.getAsLong());
        }
        return measurement(
                last.count - first.count,
                last.nanos - first.nanos,
                last.cpuNanos - first.cpuNanos,
                last.cpuNanos,
                (first.nanos - child.startedNanos()) / 1e9);
    }

    /** For a program that keeps time itself and writes it down when it is done. */
    Measurement read() {
        String[] drained = null;
        long deadline =
                System.nanoTime() + FIRST_WITHIN.plusSeconds(events / 10_000).toNanos();
        while (drained == null && System.nanoTime() < deadline) {
            pause();
            drained = drained();
        }
        if (drained == null) {
            throw new IllegalStateException("it has not delivered " + events + " changes, see " + child.log());
        }
        for (int i = 0; i < LOOKS_AFTER_THE_END; i++) {
            pause();
            failWhenTooMany(child.output().contains(Progress.TOO_MANY) ? events + 1 : events);
        }
        return measurement(
                events,
                Long.parseLong(drained[1]),
                Long.parseLong(drained[2]),
                Long.parseLong(drained[3]),
                Long.parseLong(drained[4]) / 1e9);
    }

    private String[] drained() {
        return child.output().stream()
                .filter(line -> line.startsWith(Progress.DONE))
                .map(line -> line.split(" "))
                .findFirst()
                .orElse(null);
    }

    private Look lookUntilMoreThan(long before, LongSupplier count, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        while (System.nanoTime() < deadline) {
            pause();
            child.failWhenEnded();
            Look look =
                    new Look(System.nanoTime(), count.getAsLong(), child.cpu().toNanos());
            failWhenTooMany(look.count);
            if (look.count > before) {
                return look;
            }
        }
        throw new IllegalStateException("it stands at %,d of %,d changes for %d s, see %s"
                .formatted(before, events, within.toSeconds(), child.log()));
    }

    private void failWhenTooMany(long count) {
        if (count > events) {
            throw new IllegalStateException("it has delivered %,d changes, not %,d".formatted(count, events));
        }
    }

    private Measurement measurement(long counted, long nanos, long cpuNanos, long allCpuNanos, double firstSeconds) {
        if (nanos == 0) {
            throw new IllegalStateException("too few changes to measure: take more --events");
        }
        return new Measurement(
                program.toString(),
                run,
                events,
                counted / (nanos / 1e9),
                cpuNanos / 1e9 / counted * 100_000,
                allCpuNanos / 1e9 / events * 100_000,
                child.peakRssMb(),
                firstSeconds,
                loadAverage);
    }

    private static void pause() {
        LockSupport.parkNanos(MILLISECONDS.toNanos(EVERY.toMillis()));
    }
}
