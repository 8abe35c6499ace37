package io.cdcmanager.cdc.manager.deployment.local;

import io.cdcmanager.cdc.manager.deployment.StreamerStatus;
import io.cdcmanager.cdc.manager.deployment.StreamerStatus.State;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One start of a job as a child process, started again whenever it dies until it is ended. The child's standard input
 * stays open as long as this process lives.
 */
final class SupervisedProcess {
    /** Exit status of a streamer that found a newer start of its job. */
    static final int FENCED = 3;

    private static final Logger LOG = LoggerFactory.getLogger(SupervisedProcess.class);
    private static final Duration KILL_PATIENCE = Duration.ofSeconds(10);

    private final String jobName;
    private final ProcessBuilder command;
    private final Path log;
    private final BackOff backOff = new BackOff();
    private final CountDownLatch endAsked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private Process process;
    private volatile StreamerStatus status = StreamerStatus.ABSENT;

    SupervisedProcess(String jobName, ProcessBuilder command, Path log) {
        this.jobName = jobName;
        this.log = log;
        this.command = command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    /**
     * @throws IOException when the first process cannot be started; there is nothing to end then
     */
    void begin() throws IOException {
        launch(0);
        Thread supervisor = new Thread(this::supervise, "streamer-" + jobName);
        supervisor.setDaemon(true);
        supervisor.start();
    }

    StreamerStatus status() {
        return status;
    }

    /** Asks the process to end; none follows it. */
    void askToEnd() {
        endAsked.countDown();
        synchronized (this) {
            // not Process.destroy(), which closes the child's standard input as well
            process.toHandle().destroy();
        }
    }

    /** Waits for the end that was asked for, and kills the process when it takes longer than {@code patience}. */
    void awaitEnd(Duration patience) throws InterruptedException {
        if (ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return;
        }
        LOG.warn("job {} streamer did not end within {} s, killed", jobName, patience.toSeconds());
        synchronized (this) {
            process.destroyForcibly();
        }
        if (!ended.await(KILL_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("process " + process.pid() + " of job " + jobName + " cannot be killed");
        }
    }

    private void supervise() {
        try {
            for (int restarts = 1; endedAndAnotherFollows(restarts); restarts++) {
                if (!relaunch(restarts)) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (status.state() != State.FENCED) {
                status = StreamerStatus.ABSENT;
            }
            ended.countDown();
        }
    }

    private boolean endedAndAnotherFollows(int restarts) throws InterruptedException {
        int exit = process.waitFor();
        if (endAsked.getCount() == 0) {
            LOG.info("job {} streamer ended with exit status {}", jobName, exit);
            return false;
        }
        if (exit == FENCED) {
            LOG.warn("job {} streamer ended: a newer start of the job has taken over", jobName);
            status = without(restarts - 1, State.FENCED, "a newer start of the job has taken over");
            return false;
        }
        return pauseAfter("the streamer ended with exit status " + exit, restarts);
    }

    private boolean relaunch(int restarts) throws InterruptedException {
        while (endAsked.getCount() > 0) {
            try {
                launch(restarts);
                return true;
            } catch (IOException e) {
                pauseAfter("the streamer cannot be started: " + e.getMessage(), restarts);
            }
        }
        return false;
    }

    /** False when the end is asked for meanwhile. */
    private boolean pauseAfter(String ending, int restarts) throws InterruptedException {
        Duration pause = backOff.after(Duration.between(status.startedAt(), Instant.now()));
        LOG.warn("job {}: {}, next start in {} s", jobName, ending, pause.toSeconds());
        status = without(
                restarts - 1,
                State.RESTARTING,
                ending + ", next start in " + pause.toSeconds() + " s; its log says why");
        return !endAsked.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void launch(int restarts) throws IOException {
        if (endAsked.getCount() == 0) {
            return;
        }
        process = command.start();
        status = new StreamerStatus(State.RUNNING, process.pid(), restarts, Instant.now(), log.toString(), null);
        LOG.info("job {} streamer started, pid {}", jobName, process.pid());
    }

    private StreamerStatus without(int restarts, State state, String reason) {
        return new StreamerStatus(state, null, restarts, status.startedAt(), log.toString(), reason);
    }
}
