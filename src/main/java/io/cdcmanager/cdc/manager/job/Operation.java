package io.cdcmanager.cdc.manager.job;

/**
 * A row of {@code cdc_operation_history}.
 *
 * @param operationType {@code add_job}, {@code start_job}, {@code stop_job}, {@code warn_job} or {@code recover_job}
 * @param result {@code done} or {@code refused}
 * @param detail what there is to say about the result, else null
 */
public record Operation(
        Long id,
        long jobId,
        String jobName,
        String operator,
        String operationType,
        String reason,
        String result,
        String detail,
        long generation,
        long createTime) {}
