package io.cdcmanager.cdc.metadata;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A streamer's word about itself, given every few seconds.
 *
 * @param reasonCode stable name of what is wrong, for instance {@code binlog_purged}; null when nothing is
 * @param reason the same for a person, with what to do; null when nothing is wrong
 * @param lagSeconds age of the last delivered change when it was delivered, in seconds; null before the first
 */
public record Heartbeat(
        @NotNull StreamerState state,
        @Size(max = 64) String reasonCode,
        @Size(max = 2000) String reason,
        Double lagSeconds) {}
