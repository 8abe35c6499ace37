package io.cdcmanager.cdc.manager.job;

import java.time.Instant;

/**
 * A row of {@code cdc_job}. The methods are what may become of it; each returns the row as it is to be.
 *
 * @param generation number of starts
 * @param startTime of the newest start, null before the first; epoch seconds like all times
 * @param reasonCode why the status is {@code warning}, else null
 */
public record StoredJob(
        long id,
        String env,
        String jobName,
        String cdcConfig,
        String imageVersion,
        String region,
        String az,
        int cpu,
        int memory,
        String businessLevel,
        String jobStatus,
        String runSystem,
        long generation,
        Long startTime,
        String reasonCode,
        String reason,
        long createTime,
        long updateTime) {

    public JobStatus status() {
        return JobStatus.of(jobStatus);
    }

    StoredJob started(Instant now) {
        return with(JobStatus.RUNNING, generation + 1, now.getEpochSecond(), null, null, now);
    }

    StoredJob stopped(Instant now) {
        return with(JobStatus.STOPPED, generation, startTime, null, null, now);
    }

    StoredJob warned(String code, String text, Instant now) {
        return with(JobStatus.WARNING, generation, startTime, code, text, now);
    }

    StoredJob recovered(Instant now) {
        return with(JobStatus.RUNNING, generation, startTime, null, null, now);
    }

    private StoredJob with(JobStatus status, long start, Long startedAt, String code, String text, Instant now) {
        return new StoredJob(
                id,
                env,
                jobName,
                cdcConfig,
                imageVersion,
                region,
                az,
                cpu,
                memory,
                businessLevel,
                status.toString(),
                runSystem,
                start,
                startedAt,
                code,
                text,
                createTime,
                now.getEpochSecond());
    }
}
