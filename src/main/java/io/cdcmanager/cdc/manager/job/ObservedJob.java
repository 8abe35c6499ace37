package io.cdcmanager.cdc.manager.job;

import io.cdcmanager.cdc.manager.deployment.StreamerStatus;
import io.cdcmanager.cdc.metadata.Heartbeat;
import io.cdcmanager.cdc.metadata.JobMetadata;
import io.cdcmanager.cdc.metadata.StreamerState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a job is really doing.
 *
 * @param reasonCode stable name of what is wrong; null when nothing is
 * @param reason the same for a person
 * @param heartbeatAge seconds since the streamer was last heard of; null when it never was
 */
public record ObservedJob(StreamerState state, String reasonCode, String reason, Long heartbeatAge) {

    /**
     * Silence that is still fine.
     *
     * @param start before the first word of a process: it has a program to load and servers to reach
     * @param heartbeat after it
     */
    public record Patience(Duration start, Duration heartbeat) {}

    static ObservedJob of(
            StoredJob job, StreamerStatus streamer, Optional<JobMetadata> metadata, Instant now, Patience patience) {
        Optional<Duration> silence = metadata.filter(known -> known.heartbeatTime() != null)
                .map(known -> Duration.between(known.heartbeatTime(), known.storeTime()));
        Long age = silence.map(Duration::toSeconds).orElse(null);
        if (!job.status().wanted()) {
            return new ObservedJob(StreamerState.STOPPED, null, null, age);
        }
        return switch (streamer.state()) {
            case FENCED -> new ObservedJob(StreamerState.FAILED, "fenced", streamer.reason(), age);
            case RESTARTING -> new ObservedJob(StreamerState.FAILED, "streamer_exited", streamer.reason(), age);
            case RUNNING, ABSENT -> {
                Duration life = Duration.between(begin(job, streamer), now);
                boolean heard = silence.isPresent() && silence.get().compareTo(life) <= 0;
                Duration quiet = heard ? silence.get() : life;
                yield quiet.compareTo(heard ? patience.heartbeat() : patience.start()) > 0
                        ? silent(quiet, age)
                        : heard ? asSaid(metadata.orElseThrow().heartbeat(), age) : unheard(streamer, age);
            }
        };
    }

    /** Words from before this belong to an earlier process. */
    private static Instant begin(StoredJob job, StreamerStatus streamer) {
        Instant start = Instant.ofEpochSecond(job.startTime());
        Instant process = streamer.startedAt();
        return process == null || process.isBefore(start) ? start : process;
    }

    private static ObservedJob silent(Duration quiet, Long age) {
        String reason = "nothing has been heard of the streamer for " + quiet.toSeconds() + " s";
        return new ObservedJob(StreamerState.FAILED, "no_heartbeat", reason, age);
    }

    private static ObservedJob unheard(StreamerStatus streamer, Long age) {
        boolean process = streamer.state() == StreamerStatus.State.RUNNING;
        return new ObservedJob(process ? StreamerState.STARTING : StreamerState.PENDING, null, null, age);
    }

    private static ObservedJob asSaid(Heartbeat heartbeat, Long age) {
        return switch (heartbeat.state()) {
            case FAILED ->
                new ObservedJob(
                        StreamerState.FAILED,
                        heartbeat.reasonCode() == null ? "failed" : heartbeat.reasonCode(),
                        heartbeat.reason(),
                        age);
            // its last word before it ends; the next process is about to follow
            case STOPPED -> new ObservedJob(StreamerState.PENDING, null, null, age);
            case PENDING, STARTING, STREAMING ->
                new ObservedJob(heartbeat.state(), heartbeat.reasonCode(), heartbeat.reason(), age);
        };
    }

    boolean troubled() {
        return reasonCode != null;
    }

    boolean streaming() {
        return state == StreamerState.STREAMING;
    }
}
