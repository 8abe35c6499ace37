package io.cdcmanager.cdc.manager.deployment;

import java.time.Instant;

/**
 * A job's streamer as its run system sees it.
 *
 * @param pid of the process, null when there is none
 * @param restarts since the job was started
 * @param startedAt of the newest process; null before the first
 * @param logFile where the streamer's log is; null when there is none
 * @param reason what is wrong, for a person; null when nothing is
 */
public record StreamerStatus(State state, Long pid, int restarts, Instant startedAt, String logFile, String reason) {
    public static final StreamerStatus ABSENT = new StreamerStatus(State.ABSENT, null, 0, null, null, null);

    /** Whether there is a process. */
    public enum State {
        /** None, and none is on its way. */
        ABSENT,
        RUNNING,
        /** It ended without being asked; another one follows. */
        RESTARTING,
        /** It ended because a newer start of the job has taken over; none follows. */
        FENCED
    }
}
