package io.cdcmanager.cdc.quickstart;

import io.cdcmanager.cdc.checker.DeliveryReport;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.core.NestedExceptionUtils;

/** What the script {@code quickstart} at the root of the repository runs. */
public final class Quickstart {
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Installation installation = new Installation();

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

    private int run(boolean once) {
        // One way out for the end, a failure and Ctrl-C.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        try {
            if (once) {
                DeliveryReport report = new Unattended(installation).run();
                close();
                report.violations().forEach(Say::line);
                Say.step(report.summary());
                return report.isKept() ? 0 : 1;
            }
            new Attended(installation).run();
            throw new IllegalStateException("the manager has ended");
        } catch (Exception failed) {
            if (!closing.get()) {
                System.err.println("quickstart: failed: " + NestedExceptionUtils.getMostSpecificCause(failed));
                System.err.println(
                        "quickstart: see " + Place.MANAGER_LOG + " and " + Place.MANAGER_DATA.resolve("logs"));
            }
            return 1;
        }
    }

    private void close() {
        if (!closing.getAndSet(true)) {
            installation.close();
            Place.keepOnlyLogs();
        }
    }
}
