package io.cdcmanager.cdc.metadata;

/** A newer start of the job has taken over; whoever gets this must stop and leave the position alone. */
public class FencedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FencedException(String jobName, long fence) {
        super("start " + fence + " of job " + jobName + " is over: a newer one has taken its place");
    }
}
