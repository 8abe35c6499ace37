package io.cdcmanager.cdc.manager.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cdcmanager.cdc.manager.deployment.StreamerStatus;
import io.cdcmanager.cdc.manager.job.JobAnswer.PositionAnswer;
import io.cdcmanager.cdc.manager.job.JobAnswer.StreamerAnswer;
import io.cdcmanager.cdc.manager.job.JobRequests.Page;
import io.cdcmanager.cdc.metadata.Heartbeat;
import io.cdcmanager.cdc.metadata.JobMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Variable;

/** What callers are told. Nothing here has ever held a secret. */
public final class JobAnswers {
    private final JobObserver observer;
    private final ObjectMapper mapper = new ObjectMapper();

    public JobAnswers(JobObserver observer) {
        this.observer = observer;
    }

    public JobAnswer whole(@Variable("job") StoredJob job, @Body List<JobDetail> details) {
        JobObserver.Look look = observer.look(job);
        ObservedJob observed = look.job();
        boolean stored = !observed.troubled() && job.status() == JobStatus.WARNING;
        Optional<Heartbeat> heartbeat = look.metadata().map(JobMetadata::heartbeat);
        try {
            return new JobAnswer(
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
                    observed.state(),
                    stored ? job.reasonCode() : observed.reasonCode(),
                    stored ? job.reason() : observed.reason(),
                    observed.heartbeatAge(),
                    streamer(look.streamer()),
                    look.metadata().map(JobAnswers::position).orElse(null),
                    heartbeat.map(Heartbeat::lagSeconds).orElse(null),
                    mapper.readTree(job.cdcConfig()),
                    details,
                    job.createTime(),
                    job.updateTime());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored config of job " + job.jobName() + " is not JSON", e);
        }
    }

    public JobPage list(@Body List<StoredJob> jobs, @Variable("page") Page page, @Variable("total") long total) {
        return new JobPage(jobs.stream().map(JobSummary::of).toList(), total, page.limit(), page.offset());
    }

    public HistoryPage history(@Body List<Operation> operations, @Variable("page") Page page) {
        return new HistoryPage(operations, page.limit(), page.offset());
    }

    /** Some of all jobs, newest first. */
    public record JobPage(List<JobSummary> jobs, long total, int limit, int offset) {}

    /** Some of what was done with a job, newest first. */
    public record HistoryPage(List<Operation> history, int limit, int offset) {}

    private static StreamerAnswer streamer(StreamerStatus status) {
        return status.logFile() == null
                ? null
                : new StreamerAnswer(status.pid(), status.restarts(), seconds(status.startedAt()), status.logFile());
    }

    private static PositionAnswer position(JobMetadata metadata) {
        return metadata.position() == null
                ? null
                : new PositionAnswer(
                        metadata.position().gtidSet(),
                        metadata.position().binlogFile(),
                        metadata.position().binlogPos(),
                        seconds(metadata.positionTime()));
    }

    private static Long seconds(Instant time) {
        return time == null ? null : time.getEpochSecond();
    }
}
