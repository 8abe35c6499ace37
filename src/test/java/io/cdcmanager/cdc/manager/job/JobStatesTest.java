package io.cdcmanager.cdc.manager.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cdcmanager.cdc.metadata.StreamerState;
import io.cdcmanager.cdc.problem.ProblemException;
import io.cdcmanager.cdc.problem.ProblemType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobStatesTest {
    private static final Instant NOW = StoredJobs.START.plusSeconds(100);
    private static final ObservedJob STREAMING = new ObservedJob(StreamerState.STREAMING, null, null, 1L);
    private static final ObservedJob STARTING = new ObservedJob(StreamerState.STARTING, null, null, null);
    private static final ObservedJob BINLOG_PURGED =
            new ObservedJob(StreamerState.FAILED, "binlog_purged", "the binlog is gone", 1L);

    private final JobStates states = new JobStates(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aStoppedJobStartsAsItsNextGeneration() {
        StoredJob started = states.started(StoredJobs.orders(JobStatus.STOPPED));

        assertThat(started.status()).isEqualTo(JobStatus.RUNNING);
        assertThat(started.generation()).isEqualTo(5);
        assertThat(started.startTime()).isEqualTo(NOW.getEpochSecond());
        assertThat(started.updateTime()).isEqualTo(NOW.getEpochSecond());
    }

    @ParameterizedTest
    @EnumSource(names = {"RUNNING", "WARNING"})
    void onlyAStoppedJobStarts(JobStatus status) {
        assertThat(problem(() -> states.started(StoredJobs.orders(status)))).isEqualTo(ProblemType.JOB_NOT_STOPPED);
    }

    @ParameterizedTest
    @EnumSource(names = {"RUNNING", "WARNING"})
    void aWantedJobStopsAndItsWarningIsOver(JobStatus status) {
        StoredJob stopped = states.stopped(StoredJobs.orders(status, "binlog_purged", "the binlog is gone"));

        assertThat(stopped.status()).isEqualTo(JobStatus.STOPPED);
        assertThat(stopped.generation()).isEqualTo(4);
        assertThat(stopped.reasonCode()).isNull();
        assertThat(stopped.reason()).isNull();
    }

    @Test
    void aStoppedJobDoesNotStopAgain() {
        assertThat(problem(() -> states.stopped(StoredJobs.orders(JobStatus.STOPPED))))
                .isEqualTo(ProblemType.JOB_NOT_RUNNING);
    }

    @Test
    void aJobThatDoesNotExistIsToldSo() {
        assertThat(problem(() -> states.found(null))).isEqualTo(ProblemType.JOB_NOT_FOUND);
        assertThat(problem(() -> states.started(null))).isEqualTo(ProblemType.JOB_NOT_FOUND);
        assertThat(problem(() -> states.stopped(null))).isEqualTo(ProblemType.JOB_NOT_FOUND);
    }

    @Test
    void aRefusedStartIsTakenBackUnlessAnotherHasFollowed() {
        StoredJob refused = StoredJobs.orders(JobStatus.RUNNING);
        StoredJob stoppedSince = refused.stopped(NOW);
        StoredJob startedSince = stoppedSince.started(NOW);

        assertThat(states.refused(refused, refused).status()).isEqualTo(JobStatus.STOPPED);
        assertThat(states.refused(stoppedSince, refused)).isNull();
        assertThat(states.refused(startedSince, refused)).isNull();
    }

    @Test
    void troubleTurnsARunningJobToWarningOnce() {
        StoredJob running = StoredJobs.orders(JobStatus.RUNNING);

        StoredJob warned = states.judged(running, running, BINLOG_PURGED);

        assertThat(warned.status()).isEqualTo(JobStatus.WARNING);
        assertThat(warned.reasonCode()).isEqualTo("binlog_purged");
        assertThat(warned.reason()).isEqualTo("the binlog is gone");
        assertThat(states.judged(warned, warned, BINLOG_PURGED)).isNull();
    }

    @Test
    void onlyStreamingEndsAWarning() {
        StoredJob warned = StoredJobs.orders(JobStatus.WARNING, "binlog_purged", "the binlog is gone");

        assertThat(states.judged(warned, warned, STARTING)).isNull();
        assertThat(states.judged(warned, warned, STREAMING).status()).isEqualTo(JobStatus.RUNNING);
        assertThat(states.judged(warned, warned, STREAMING).reasonCode()).isNull();
    }

    @Test
    void aLookAtAnEarlierStartChangesNothing() {
        StoredJob seen = StoredJobs.orders(JobStatus.RUNNING);

        assertThat(states.judged(seen.stopped(NOW), seen, BINLOG_PURGED)).isNull();
        assertThat(states.judged(seen.stopped(NOW).started(NOW), seen, BINLOG_PURGED))
                .isNull();
    }

    private static ProblemType problem(Runnable action) {
        return catchThrowableOfType(ProblemException.class, action::run).type();
    }
}
