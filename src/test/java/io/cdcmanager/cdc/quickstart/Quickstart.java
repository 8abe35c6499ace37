package io.cdcmanager.cdc.quickstart;

import io.cdcmanager.cdc.checker.DeliveryReport;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.core.NestedExceptionUtils;

/** What the script {@code quickstart} at the root of the repository runs. */
public final class Quickstart {
    private static final long CLEAN_UP_SECONDS = 120;

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch cleaned = new CountDownLatch(1);
    private final Installation installation = new Installation();
    private boolean stopped;
    private boolean cleaning;

    private Quickstart() {}

    public static void main(String[] arguments) {
        if (arguments.length == 2 && arguments[0].equals("sql")) {
            System.exit(SqlCommand.run(arguments[1]));
        }
        if (Addresses.ofRunning().isPresent()) {
            System.err.println("quickstart: already runs in another terminal");
            System.exit(1);
        }
        System.exit(new Quickstart().run(arguments.length == 1 && arguments[0].equals("--once")));
    }

    /** The exit status; the report is the last thing said, when everything is cleaned up. */
    private int run(boolean once) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        Optional<DeliveryReport> report = Optional.empty();
        try {
            report = work(once);
        } catch (Exception failed) {
            explain(failed);
        } finally {
            cleanUp();
        }
        report.ifPresent(done -> {
            done.violations().forEach(Say::line);
            Say.step(done.summary());
        });
        return report.filter(DeliveryReport::isKept).isPresent() ? 0 : 1;
    }

    private Optional<DeliveryReport> work(boolean once) throws Exception {
        if (once) {
            return Optional.of(new Unattended(installation).run());
        }
        new Attended(installation).run();
        throw new IllegalStateException("the manager has ended");
    }

    private synchronized void explain(Exception failed) {
        if (!stopped) {
            System.err.println("quickstart: failed: " + NestedExceptionUtils.getMostSpecificCause(failed));
            System.err.println("quickstart: see " + Place.MANAGER_LOG + " and " + Place.MANAGER_DATA.resolve("logs"));
        }
    }

    /** Ctrl-C: the worker leaves what it does and cleans up; the JVM waits for that. */
    private void stop() {
        synchronized (this) {
            stopped = true;
            if (!cleaning) {
                worker.interrupt();
            }
        }
        try {
            cleaned.await(CLEAN_UP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void cleanUp() {
        synchronized (this) {
            cleaning = true;
            Thread.interrupted(); // nothing may hurry what follows
        }
        try {
            installation.close();
            Place.keepOnlyLogs();
        } finally {
            cleaned.countDown();
        }
    }
}
