package io.cdcmanager.cdc.job;

/**
 * One thing that is wrong with what a person sent.
 *
 * @param field where, as the person wrote it: {@code cdc_streams.mq_streams[0].topic}; empty for the whole
 * @param rule what must hold there
 */
public record BrokenRule(String field, String rule) {}
