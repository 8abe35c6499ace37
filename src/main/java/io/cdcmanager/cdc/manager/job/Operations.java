package io.cdcmanager.cdc.manager.job;

import java.time.Clock;
import org.apache.camel.Variable;

/** The lines of the operation history. */
public final class Operations {
    private static final String MANAGER = "manager";
    private static final int LONGEST = 2000;

    private final String operator;
    private final Clock clock;

    /**
     * @param operator who asks; one name for everybody until callers say who they are
     */
    public Operations(String operator, Clock clock) {
        this.operator = operator;
        this.clock = clock;
    }

    public Operation added(@Variable("job") StoredJob job) {
        return operation(job, operator, "add_job", "Add CDC Job", "done", null);
    }

    public Operation started(@Variable("job") StoredJob job) {
        return operation(job, operator, "start_job", "Start CDC Job", "done", null);
    }

    public Operation refused(@Variable("job") StoredJob job, @Variable("refusal") String refusal) {
        return operation(job, operator, "start_job", "Start CDC Job", "refused", refusal);
    }

    public Operation stopped(@Variable("job") StoredJob job) {
        return operation(job, operator, "stop_job", "Stop CDC Job", "done", null);
    }

    public Operation judged(@Variable("job") StoredJob job) {
        return job.status() == JobStatus.WARNING
                ? operation(job, MANAGER, "warn_job", job.reasonCode(), "done", job.reason())
                : operation(job, MANAGER, "recover_job", "The job streams again", "done", null);
    }

    private Operation operation(StoredJob job, String who, String type, String reason, String result, String detail) {
        String shortDetail = detail == null || detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST);
        return new Operation(
                null,
                job.id(),
                job.jobName(),
                who,
                type,
                reason,
                result,
                shortDetail,
                job.generation(),
                clock.instant().getEpochSecond());
    }
}
