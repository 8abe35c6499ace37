package io.cdcmanager.cdc.faults;

import io.cdcmanager.cdc.checker.Change;
import io.cdcmanager.cdc.checker.StampedWriter;
import io.cdcmanager.cdc.metadata.JobMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks every second whether Kafka has all that the stored position covers (contract C4). */
final class PositionWatch implements AutoCloseable {
    private final FaultScene scene;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "position watch");
        thread.setDaemon(true);
        return thread;
    });
    private final List<String> breaches = new ArrayList<>();
    private int looks;

    PositionWatch(FaultScene scene) {
        this.scene = scene;
        clock.scheduleWithFixedDelay(this::lookQuietly, 1, 1, TimeUnit.SECONDS);
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException unreachable) {
            // Kafka or the metadata store is down, which is what the fault is about: no look
        }
    }

    /** The position is read first: what comes into Kafka meanwhile is on the safe side. False when nobody answers. */
    synchronized boolean look() {
        JobMetadata metadata = scene.view().row();
        if (metadata == null
                || metadata.position() == null
                || !scene.traffic().log().catchUp()) {
            return false;
        }
        looks++;
        for (StampedWriter writer : scene.traffic().writers()) {
            List<Change> covered = writer.coveredBy(metadata.position().gtidSet());
            List<Change> missing = scene.traffic().log().missing(covered);
            if (!missing.isEmpty()) {
                breaches.add("the position covers " + missing.size() + " changes that Kafka has not: " + missing.get(0)
                        + ", …");
            }
        }
        return true;
    }

    synchronized List<String> breaches() {
        return List.copyOf(breaches);
    }

    synchronized int looks() {
        return looks;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        try {
            clock.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
