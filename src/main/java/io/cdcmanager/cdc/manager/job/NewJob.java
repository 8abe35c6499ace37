package io.cdcmanager.cdc.manager.job;

import io.cdcmanager.cdc.manager.security.StoredSecret;
import java.util.List;

/** The rows of a job that is to be added: one of {@code cdc_job}, one of {@code cdc_job_detail} per database, its secrets. */
public record NewJob(
        String env,
        String jobName,
        String cdcConfig,
        String imageVersion,
        String region,
        String az,
        int cpu,
        int memory,
        String businessLevel,
        String runSystem,
        long createTime,
        List<NewJobDetail> details,
        List<StoredSecret> secrets) {

    public NewJob {
        details = List.copyOf(details);
        secrets = List.copyOf(secrets);
    }
}
