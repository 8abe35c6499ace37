package io.cdcmanager.cdc.manager.deployment.local;

import io.cdcmanager.cdc.manager.deployment.DeploymentRefusedException;
import io.cdcmanager.cdc.manager.deployment.Streamer;
import io.cdcmanager.cdc.manager.deployment.StreamerStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The local streamer of one job through all its starts and stops, which may arrive in any order. */
final class LocalStreamer {
    private final String jobName;
    private final StreamerFiles files;
    private final StreamerCommand command;
    private final Duration patience;
    /** Newest start that has begun, and newest that has been removed. */
    private long deployed;

    private long removed = -1;
    private volatile SupervisedProcess process;

    LocalStreamer(String jobName, StreamerFiles files, StreamerCommand command, Duration patience) {
        this.jobName = jobName;
        this.files = files;
        this.command = command;
        this.patience = patience;
    }

    StreamerStatus status() {
        SupervisedProcess current = process;
        return current == null ? StreamerStatus.ABSENT : current.status();
    }

    synchronized void deploy(Streamer streamer) {
        boolean late = streamer.generation() <= removed;
        boolean done = process != null && streamer.generation() <= deployed;
        if (late || done) {
            return;
        }
        end();
        try {
            Path config = files.config(streamer);
            SupervisedProcess next = new SupervisedProcess(jobName, command.of(streamer, config), files.log(jobName));
            next.begin();
            process = next;
            deployed = streamer.generation();
        } catch (IOException e) {
            throw new DeploymentRefusedException("the streamer cannot be started: " + e.getMessage(), e);
        }
    }

    synchronized void remove(long generation) {
        removed = Math.max(removed, generation);
        if (deployed <= generation) {
            end();
        }
    }

    /** Does not wait. */
    void askToEnd() {
        SupervisedProcess current = process;
        if (current != null) {
            current.askToEnd();
        }
    }

    synchronized void end() {
        if (process == null) {
            return;
        }
        try {
            process.askToEnd();
            process.awaitEnd(patience);
            process = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the streamer of job " + jobName + " ends", e);
        }
    }
}
