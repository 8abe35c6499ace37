package io.cdcmanager.cdc.metadata;

import java.util.Optional;

/** The metadata of jobs, for those who only look. */
public interface MetadataReader {
    /**
     * What is remembered of one job; empty when it never started.
     *
     * @throws MetadataUnavailableException when the store cannot be asked
     */
    Optional<JobMetadata> find(String jobName);
}
