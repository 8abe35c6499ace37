package io.cdcmanager.cdc.manager.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdcmanager.cdc.manager.deployment.StreamerStatus;
import io.cdcmanager.cdc.manager.deployment.StreamerStatus.State;
import io.cdcmanager.cdc.metadata.Heartbeat;
import io.cdcmanager.cdc.metadata.JobMetadata;
import io.cdcmanager.cdc.metadata.StreamerState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObservedJobTest {
    private static final ObservedJob.Patience PATIENCE =
            new ObservedJob.Patience(Duration.ofSeconds(60), Duration.ofSeconds(15));
    private static final Instant START = StoredJobs.START;
    private static final StoredJob RUNNING = StoredJobs.orders(JobStatus.RUNNING);

    @Test
    void aStoppedJobIsStoppedWhateverItsStreamerLastSaid() {
        ObservedJob observed = look(
                StoredJobs.orders(JobStatus.STOPPED), StreamerStatus.ABSENT, said(StreamerState.FAILED, 900), 1000);

        assertThat(observed.state()).isEqualTo(StreamerState.STOPPED);
        assertThat(observed.troubled()).isFalse();
        assertThat(observed.heartbeatAge()).isEqualTo(900);
    }

    @Test
    void aJobIsPendingThenStartingThenWhatItsStreamerSays() {
        assertThat(look(RUNNING, StreamerStatus.ABSENT, nothing(), 1).state()).isEqualTo(StreamerState.PENDING);
        assertThat(look(RUNNING, process(0), nothing(), 5).state()).isEqualTo(StreamerState.STARTING);
        assertThat(look(RUNNING, process(0), said(StreamerState.STREAMING, 2), 10))
                .isEqualTo(new ObservedJob(StreamerState.STREAMING, null, null, 2L));
    }

    @Test
    void theWordOfAnEarlierProcessDoesNotCount() {
        ObservedJob observed = look(RUNNING, process(100), said(StreamerState.STREAMING, 8), 105);

        assertThat(observed.state()).isEqualTo(StreamerState.STARTING);
        assertThat(observed.heartbeatAge()).isEqualTo(8);
    }

    @Test
    void aStreamerThatFailsTellsWhy() {
        ObservedJob observed = look(RUNNING, process(0), said(StreamerState.FAILED, 1), 60);

        assertThat(observed).isEqualTo(new ObservedJob(StreamerState.FAILED, "binlog_purged", "it is gone", 1L));
    }

    @Test
    void silenceIsTrouble() {
        ObservedJob fellSilent = look(RUNNING, process(0), said(StreamerState.STREAMING, 16), 60);
        ObservedJob neverSpoke = look(RUNNING, process(0), nothing(), 61);
        ObservedJob deadlySilent = look(RUNNING, StreamerStatus.ABSENT, nothing(), 61);

        assertThat(fellSilent.reasonCode()).isEqualTo("no_heartbeat");
        assertThat(fellSilent.reason()).isEqualTo("nothing has been heard of the streamer for 16 s");
        assertThat(neverSpoke.reasonCode()).isEqualTo("no_heartbeat");
        assertThat(deadlySilent.reasonCode()).isEqualTo("no_heartbeat");
    }

    @Test
    void aNewProcessHasTimeToSpeak() {
        assertThat(look(RUNNING, process(945), said(StreamerState.STREAMING, 300), 1000)
                        .troubled())
                .isFalse();
    }

    @Test
    void aStreamerThatEndsAgainAndAgainIsTrouble() {
        StreamerStatus restarting = new StreamerStatus(State.RESTARTING, null, 2, START, "log", "exit status 1");

        assertThat(look(RUNNING, restarting, said(StreamerState.STREAMING, 1), 10))
                .isEqualTo(new ObservedJob(StreamerState.FAILED, "streamer_exited", "exit status 1", 1L));
    }

    @Test
    void aFencedStreamerIsTrouble() {
        StreamerStatus fenced = new StreamerStatus(State.FENCED, null, 0, START, "log", "a newer start");

        assertThat(look(RUNNING, fenced, nothing(), 10).reasonCode()).isEqualTo("fenced");
    }

    @Test
    void theClockOfTheStoreMayBeWrong() {
        Instant otherClock = START.minusSeconds(3600);
        JobMetadata metadata = new JobMetadata(
                "order-sg-0badcafe",
                1,
                null,
                null,
                new Heartbeat(StreamerState.STREAMING, null, null, null),
                otherClock.minusSeconds(1),
                otherClock);

        assertThat(look(RUNNING, process(0), Optional.of(metadata), 10).streaming())
                .isTrue();
    }

    private static ObservedJob look(StoredJob job, StreamerStatus streamer, Optional<JobMetadata> known, long after) {
        return ObservedJob.of(job, streamer, known, START.plusSeconds(after), PATIENCE);
    }

    private static StreamerStatus process(long startedAfter) {
        return new StreamerStatus(State.RUNNING, 42L, 0, START.plusSeconds(startedAfter), "log", null);
    }

    private static Optional<JobMetadata> nothing() {
        return Optional.empty();
    }

    private static Optional<JobMetadata> said(StreamerState state, long secondsAgo) {
        boolean failed = state == StreamerState.FAILED;
        Heartbeat heartbeat = new Heartbeat(state, failed ? "binlog_purged" : null, failed ? "it is gone" : null, 0.1);
        Instant store = START.plusSeconds(5000);
        return Optional.of(
                new JobMetadata("order-sg-0badcafe", 1, null, null, heartbeat, store.minusSeconds(secondsAgo), store));
    }
}
