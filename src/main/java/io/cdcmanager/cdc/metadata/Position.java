package io.cdcmanager.cdc.metadata;

import jakarta.validation.constraints.NotBlank;

/**
 * How far a job has come: everything up to here has been acknowledged by Kafka.
 *
 * @param gtidSet transactions that are done, as MySQL writes GTID sets; null when the server has GTIDs off
 * @param binlogFile binary log of the last change
 * @param binlogPos byte in {@code binlogFile}
 * @param engineOffset the reader's own bookmark, JSON; finer than the rest, it also tells rows of one transaction apart
 */
public record Position(String gtidSet, @NotBlank String binlogFile, long binlogPos, @NotBlank String engineOffset) {}
