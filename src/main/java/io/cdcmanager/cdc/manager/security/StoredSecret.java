package io.cdcmanager.cdc.manager.security;

/**
 * A row of {@code cdc_job_secret}.
 *
 * @param name what a reference in the job's {@code config.json} names
 */
public record StoredSecret(String jobName, String name, String ciphertext) {}
