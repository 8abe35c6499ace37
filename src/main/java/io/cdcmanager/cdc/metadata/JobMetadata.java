package io.cdcmanager.cdc.metadata;

import java.time.Instant;

/**
 * All that is remembered of one job.
 *
 * @param position null before the first one is saved
 * @param positionTime when {@code position} was saved, by the store's clock; null with it
 * @param heartbeat null before the first
 * @param heartbeatTime when {@code heartbeat} was given, by the store's clock; null with it
 * @param storeTime when this was read, by the store's clock: ages must not be told by two clocks
 */
public record JobMetadata(
        String jobName,
        long fence,
        Position position,
        Instant positionTime,
        Heartbeat heartbeat,
        Instant heartbeatTime,
        Instant storeTime) {}
