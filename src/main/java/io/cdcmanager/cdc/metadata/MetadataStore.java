package io.cdcmanager.cdc.metadata;

import java.util.List;

/**
 * Keeper of the metadata of jobs, as their streamers use it. Calls are synchronous; what returns normally has been committed.
 *
 * <p>Every method throws {@link MetadataUnavailableException} when the store cannot be asked.
 */
public interface MetadataStore {
    /**
     * Starts a new run of the job: whoever held the job before is fenced from now on.
     *
     * @param placementVersion {@code switch_az_info.version} of the config that starts
     * @throws StalePlacementException when a newer placement has been seen
     */
    Claim claim(String jobName, int placementVersion);

    /**
     * @throws FencedException when {@code fence} is not the newest; nothing is changed then
     */
    void savePosition(String jobName, long fence, Position position);

    /**
     * @throws FencedException when {@code fence} is not the newest; nothing is changed then
     */
    void report(String jobName, long fence, Heartbeat heartbeat);

    /**
     * Adds one definition of tables, as opaque text, after all earlier ones.
     *
     * @throws FencedException when {@code fence} is not the newest; nothing is changed then
     */
    void appendSchemaChange(String jobName, long fence, String change);

    /** All definitions, oldest first. */
    List<String> schemaChanges(String jobName);

    /**
     * Forgets all definitions: a first start that died half-way leaves some that the next first start repeats.
     *
     * @throws FencedException when {@code fence} is not the newest; nothing is changed then
     */
    void forgetSchemaChanges(String jobName, long fence);
}
