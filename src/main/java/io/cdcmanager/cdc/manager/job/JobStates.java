package io.cdcmanager.cdc.manager.job;

import io.cdcmanager.cdc.problem.ProblemException;
import io.cdcmanager.cdc.problem.ProblemType;
import java.time.Clock;
import org.apache.camel.Body;
import org.apache.camel.Variable;

/**
 * What may follow what: {@code stopped → running → stopped}, {@code running ⇄ warning}, {@code warning → stopped}. Asked
 * with the row locked.
 */
public final class JobStates {
    private final Clock clock;

    public JobStates(Clock clock) {
        this.clock = clock;
    }

    /** The job, when there is one. */
    public StoredJob found(@Body StoredJob job) {
        if (job == null) {
            throw new ProblemException(ProblemType.JOB_NOT_FOUND, "there is no job with this id");
        }
        return job;
    }

    public StoredJob started(@Body StoredJob row) {
        StoredJob job = found(row);
        if (job.status() != JobStatus.STOPPED) {
            throw new ProblemException(
                    ProblemType.JOB_NOT_STOPPED, "job " + job.jobName() + " is " + job.status() + ", not stopped");
        }
        return job.started(clock.instant());
    }

    public StoredJob stopped(@Body StoredJob row) {
        StoredJob job = found(row);
        if (!job.status().wanted()) {
            throw new ProblemException(ProblemType.JOB_NOT_RUNNING, "job " + job.jobName() + " is stopped already");
        }
        return job.stopped(clock.instant());
    }

    /** Back to stopped, when the start that was refused is still the newest; else null. */
    public StoredJob refused(@Body StoredJob row, @Variable("job") StoredJob started) {
        boolean newest = row.status().wanted() && row.generation() == started.generation();
        return newest ? row.stopped(clock.instant()) : null;
    }

    /** Ends a start that was refused, after it has been undone. */
    public void tellRefusal(@Variable("refusal") String refusal) {
        throw new ProblemException(ProblemType.START_REFUSED, refusal);
    }

    /** What a look at the streamer changes; null when nothing, or when the job has been started or stopped since. */
    public StoredJob judged(
            @Body StoredJob row, @Variable("job") StoredJob seen, @Variable("finding") ObservedJob finding) {
        if (!row.status().wanted() || row.generation() != seen.generation()) {
            return null;
        }
        if (finding.troubled()) {
            boolean news =
                    row.status() != JobStatus.WARNING || !finding.reasonCode().equals(row.reasonCode());
            return news ? row.warned(finding.reasonCode(), finding.reason(), clock.instant()) : null;
        }
        return row.status() == JobStatus.WARNING && finding.streaming() ? row.recovered(clock.instant()) : null;
    }
}
