package io.cdcmanager.cdc.manager.job;

import java.util.Locale;

/** What the user wants of a job, and the one thing that matters about reality. */
public enum JobStatus {
    STOPPED,
    RUNNING,
    /** Wanted, but something is wrong with it. */
    WARNING;

    private final String text = name().toLowerCase(Locale.ROOT);

    public static JobStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Whether a streamer ought to be at work. */
    public boolean wanted() {
        return this != STOPPED;
    }

    @Override
    public String toString() {
        return text;
    }
}
