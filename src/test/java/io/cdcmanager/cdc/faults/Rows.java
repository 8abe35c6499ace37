package io.cdcmanager.cdc.faults;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for messages that look as they must after a change of their table. */
final class Rows {
    private static final Duration ARRIVES = Duration.ofSeconds(60);

    private final FaultScene scene;

    Rows(FaultScene scene) {
        this.scene = scene;
    }

    /** A message of a table of the writers; a breach when none comes. */
    void await(String table, String pattern) {
        await(table, pattern, false);
    }

    /** A message of a table {@code x_…}; a breach when none comes. */
    void awaitOther(String table, String text) {
        await(table, Pattern.quote(text), true);
    }

    private void await(String table, String pattern, boolean other) {
        Pattern wanted = Pattern.compile("\"table\":\"" + table + "\".*" + pattern);
        try {
            Awaitility.await().atMost(ARRIVES).until(() -> values(other).stream()
                    .anyMatch(value -> wanted.matcher(value).find()));
        } catch (ConditionTimeoutException late) {
            scene.findings().breach("no message of " + table + " fits " + pattern);
        }
    }

    private List<String> values(boolean other) {
        return other ? scene.traffic().otherRows() : scene.traffic().rows();
    }
}
