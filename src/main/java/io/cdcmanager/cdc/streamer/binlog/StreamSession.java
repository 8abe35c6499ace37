package io.cdcmanager.cdc.streamer.binlog;

import io.cdcmanager.cdc.job.Secret;
import io.cdcmanager.cdc.metadata.MetadataStore;
import io.cdcmanager.cdc.metadata.MySqlTls;
import java.util.function.Supplier;

/**
 * What the reader needs beside the route's options.
 *
 * @param store opens the metadata store; called at the start of the reader and again until it succeeds
 * @param placementVersion {@code switch_az_info.version}
 * @param onTakenOver what to do when another streamer of this job has taken over; called once, the reader has ended
 */
public record StreamSession(
        String jobName,
        Secret sourcePassword,
        MySqlTls sourceTls,
        Supplier<MetadataStore> store,
        int placementVersion,
        StreamStatus status,
        Runnable onTakenOver) {}
