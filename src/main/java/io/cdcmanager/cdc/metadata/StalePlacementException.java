package io.cdcmanager.cdc.metadata;

/** The job has been moved since this config was written; its streamer must not start here. */
public class StalePlacementException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StalePlacementException(String jobName, int version) {
        super("switch_az_info.version " + version + " of job " + jobName + " is older than the stored one");
    }
}
