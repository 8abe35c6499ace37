package io.cdcmanager.cdc.job;

import java.util.Locale;

/** The kinds of row change. */
public enum DmlType {
    INSERT,
    UPDATE,
    DELETE;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** As in messages and configuration: {@code insert}, {@code update}, {@code delete}. */
    @Override
    public String toString() {
        return text;
    }
}
