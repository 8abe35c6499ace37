package io.cdcmanager.cdc.manager.deployment;

/**
 * Something that can run streamers. Calls may come twice, late and in any order: for one job the highest generation
 * wins, and at the same generation a removal does.
 */
public interface RunSystem {
    /** What jobs call it in {@code run_system}. */
    String name();

    /**
     * Sees to it that this start of the job has one streamer, and every older start none. Returns when that is on its
     * way.
     *
     * @throws DeploymentRefusedException when it cannot; trying again without a change will not help
     */
    void deploy(Streamer streamer);

    /** Ends the job's streamer, if its start is not newer than {@code generation}. Returns when it has ended. */
    void remove(String jobName, long generation);

    /** What is known about the job's streamer right now; asks nobody who may be slow. */
    StreamerStatus observe(String jobName);
}
