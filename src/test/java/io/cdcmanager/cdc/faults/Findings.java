package io.cdcmanager.cdc.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What one fault has shown so far. */
final class Findings {
    private final List<String> visible = new ArrayList<>();
    private final List<String> breaches = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Duration longestRecovery;
    private boolean duplicatesAllowed = true;

    /** It could be seen from outside what was wrong, after so long. */
    synchronized void seen(String what, Duration after) {
        String seen = what + " in " + FaultTable.seconds(after);
        if (!visible.contains(seen)) {
            visible.add(seen);
        }
    }

    synchronized void recovered(Duration in) {
        if (longestRecovery == null || in.compareTo(longestRecovery) > 0) {
            longestRecovery = in;
        }
    }

    /** Something is not as promised; the fault goes on. */
    synchronized void breach(String what) {
        breaches.add(what);
    }

    void expect(boolean kept, String promise) {
        if (!kept) {
            breach("not so: " + promise);
        }
    }

    /** A figure that belongs to this fault alone. */
    synchronized void note(String what) {
        notes.add(what);
    }

    /** What ended in order leaves no replay. */
    synchronized void expectNoDuplicates() {
        duplicatesAllowed = false;
    }

    synchronized boolean duplicatesAllowed() {
        return duplicatesAllowed;
    }

    synchronized List<String> visible() {
        return List.copyOf(visible);
    }

    synchronized List<String> breaches() {
        return List.copyOf(breaches);
    }

    synchronized List<String> notes() {
        return List.copyOf(notes);
    }

    /** The longest, where it happened more than once; null when the fault is one that does not pass. */
    synchronized Duration longestRecovery() {
        return longestRecovery;
    }
}
