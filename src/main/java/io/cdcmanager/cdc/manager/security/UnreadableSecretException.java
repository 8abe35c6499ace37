package io.cdcmanager.cdc.manager.security;

/** A stored secret does not open with this manager's key. */
public class UnreadableSecretException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableSecretException(String owner, Throwable cause) {
        super("the secret " + owner + " was encrypted with another key", cause);
    }
}
