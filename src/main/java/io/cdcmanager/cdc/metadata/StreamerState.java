package io.cdcmanager.cdc.metadata;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a job's streamer is doing. */
public enum StreamerState {
    /** Wanted, but no streamer has been heard of yet. */
    PENDING,
    /** Connecting; changes are not read yet. */
    STARTING,
    /** Reading and delivering. */
    STREAMING,
    /** Not delivering, for a reason that is told. */
    FAILED,
    /** Ended on request. */
    STOPPED;

    private final String text = name().toLowerCase(Locale.ROOT);

    public static StreamerState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
