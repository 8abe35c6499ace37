package io.cdcmanager.cdc.streamer.position;

import io.cdcmanager.cdc.job.JobConfig;
import io.cdcmanager.cdc.job.JobConfig.ExtraConfig;
import io.cdcmanager.cdc.job.JobConfig.MetadataType;
import io.cdcmanager.cdc.metadata.MetadataStore;

/** The store that a job's {@code extra_config} names. */
public final class JobMetadataStore {
    private JobMetadataStore() {}

    public static MetadataStore of(JobConfig job) {
        ExtraConfig where = job.extraConfig();
        return where.metadataType() == MetadataType.HTTP
                ? new HttpMetadataStore(where.metadataAddr(), where.metadataPasswd())
                : MySqlMetadata.store(where);
    }
}
