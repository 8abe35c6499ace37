package io.cdcmanager.cdc.manager.job;

/** One job in a list: its row without the config. */
public record JobSummary(
        long id,
        String env,
        String jobName,
        String jobStatus,
        String region,
        String az,
        String imageVersion,
        int cpu,
        int memory,
        String businessLevel,
        String runSystem,
        long generation,
        String reasonCode,
        String reason,
        long createTime,
        long updateTime) {

    static JobSummary of(StoredJob job) {
        return new JobSummary(
                job.id(),
                job.env(),
                job.jobName(),
                job.jobStatus(),
                job.region(),
                job.az(),
                job.imageVersion(),
                job.cpu(),
                job.memory(),
                job.businessLevel(),
                job.runSystem(),
                job.generation(),
                job.reasonCode(),
                job.reason(),
                job.createTime(),
                job.updateTime());
    }
}
