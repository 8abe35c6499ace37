package io.cdcmanager.cdc.quickstart;

import io.cdcmanager.cdc.checker.DeliveryChecker;
import io.cdcmanager.cdc.checker.DeliveryReport;
import io.cdcmanager.cdc.server.Poll;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code ./quickstart --once}: writes, kills the streamer in the middle, and checks that every change has arrived. */
final class Unattended {
    private static final Duration WRITE_FOR = Duration.ofSeconds(24);
    private static final long TRANSACTION_EVERY_MS = 20;
    private static final int MOST_ROWS = 5;
    private static final int ROLLBACK_ONE_IN = 20;
    private static final Duration ARRIVE_WITHIN = Duration.ofSeconds(90);
    // Late duplicates and phantoms would come within this time.
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final Random random = new Random();
    private final DeliveryChecker checker = DeliveryChecker.orderedByTable();
    private final Installation installation;

    Unattended(Installation installation) {
        this.installation = installation;
    }

    DeliveryReport run() throws Exception {
        installation.start();
        try (ChangeFeed feed =
                new ChangeFeed(installation.kafka().bootstrapServers(), Installation.TOPIC, message -> {})) {
            feed.start();
            writeAndKill();
            return awaitArrival(feed);
        }
    }

    private void writeAndKill() throws Exception {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try (ShopWriter writer = new ShopWriter(installation.mysql().connect(""), checker)) {
            Say.step("writing for " + WRITE_FOR.toSeconds() + " seconds");
            ScheduledFuture<?> writing =
                    timer.scheduleAtFixedRate(() -> writeOne(writer), 0, TRANSACTION_EVERY_MS, TimeUnit.MILLISECONDS);
            keepWriting(writing, WRITE_FOR.dividedBy(2));
            long pid = installation.streamerPid();
            Say.step("kill -9 " + pid + ": the streamer dies after " + checker.written() + " changes");
            installation.manager().killStreamer(pid);
            keepWriting(writing, WRITE_FOR.dividedBy(2));
            installation.awaitStreaming(pid);
            Say.step("the manager has started another streamer, pid " + installation.streamerPid());
            timer.shutdown();
            if (!timer.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        "A transaction hangs, see " + installation.mysql().log());
            }
        } finally {
            timer.shutdownNow();
        }
    }

    /** The writer's own end is its failure: the timer does not repeat a task that threw. */
    private static void keepWriting(ScheduledFuture<?> writing, Duration time)
            throws InterruptedException, ExecutionException {
        try {
            writing.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillWriting) {
            return;
        }
    }

    private void writeOne(ShopWriter writer) {
        try {
            int rows = 1 + random.nextInt(MOST_ROWS);
            if (random.nextInt(ROLLBACK_ONE_IN) == 0) {
                writer.rollback(rows);
            } else {
                writer.commit(rows);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private DeliveryReport awaitArrival(ChangeFeed feed) {
        Say.step("waiting for the last of " + checker.written() + " changes");
        boolean arrived = Poll.until(
                ARRIVE_WITHIN, () -> checker.report(feed.arrivals()).lost().isEmpty());
        if (!arrived || !Poll.until(ARRIVE_WITHIN, () -> feed.isQuietFor(QUIET))) {
            Say.step("no longer waiting after " + ARRIVE_WITHIN.toSeconds() + " seconds");
        }
        return checker.report(feed.arrivals());
    }
}
