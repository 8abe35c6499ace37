package io.cdcmanager.cdc.manager.job;

import io.cdcmanager.cdc.manager.deployment.DeploymentRefusedException;
import io.cdcmanager.cdc.manager.deployment.StreamerStatus;
import io.cdcmanager.cdc.manager.deployment.Streamers;
import io.cdcmanager.cdc.metadata.JobMetadata;
import io.cdcmanager.cdc.metadata.MetadataReader;
import io.cdcmanager.cdc.metadata.MetadataUnavailableException;
import io.cdcmanager.cdc.metadata.StreamerState;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Variable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** Looks at a job from both sides: what its run system says of it, and what its streamer says of itself. */
public final class JobObserver implements ApplicationListener<ContextClosedEvent> {
    private static final Duration LOOK_BACK = Duration.ofMinutes(10);

    private final Streamers streamers;
    private final MetadataReader metadata;
    private final ObservedJob.Patience patience;
    private final Clock clock;
    private volatile boolean stopping;

    public JobObserver(Streamers streamers, MetadataReader metadata, ObservedJob.Patience patience, Clock clock) {
        this.streamers = streamers;
        this.metadata = metadata;
        this.patience = patience;
        this.clock = clock;
    }

    /** Jobs that were stopped before this, epoch seconds, need no more looking after. */
    public long settledSince() {
        return clock.instant().minus(LOOK_BACK).getEpochSecond();
    }

    /** Everything there is to see of one job. */
    record Look(ObservedJob job, StreamerStatus streamer, Optional<JobMetadata> metadata) {}

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        stopping = true;
    }

    /**
     * What there is to say of one job; nothing while the manager stops, and its streamers with it.
     *
     * @param refusal why the run system would not run the job just now; null when it did
     */
    public ObservedJob look(@Variable("job") StoredJob job, @Variable("refusal") String refusal) {
        if (stopping) {
            return new ObservedJob(StreamerState.PENDING, null, null, null);
        }
        return refusal == null
                ? look(job).job()
                : new ObservedJob(StreamerState.FAILED, "deployment_refused", refusal, null);
    }

    Look look(StoredJob job) {
        StreamerStatus streamer = streamer(job);
        try {
            Optional<JobMetadata> known = metadata.find(job.jobName());
            return new Look(ObservedJob.of(job, streamer, known, clock.instant(), patience), streamer, known);
        } catch (MetadataUnavailableException e) {
            ObservedJob unknown = new ObservedJob(
                    job.status().wanted() ? StreamerState.FAILED : StreamerState.STOPPED,
                    "metadata_unavailable",
                    "the manager cannot read the job's position and heartbeat",
                    null);
            return new Look(unknown, streamer, Optional.empty());
        }
    }

    private StreamerStatus streamer(StoredJob job) {
        try {
            return streamers.observe(job);
        } catch (DeploymentRefusedException e) {
            return StreamerStatus.ABSENT;
        }
    }
}
