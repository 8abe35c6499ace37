package io.cdcmanager.cdc.metadata;

/**
 * The right to move a job's position, taken at each start.
 *
 * @param fence number of this start; every write carries it, and a write with an older number than the stored one fails
 * @param position where to go on; null on the first start
 */
public record Claim(long fence, Position position) {}
