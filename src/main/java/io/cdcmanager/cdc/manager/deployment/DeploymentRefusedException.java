package io.cdcmanager.cdc.manager.deployment;

/** A run system cannot run a streamer; the message tells the caller why. */
public class DeploymentRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DeploymentRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
