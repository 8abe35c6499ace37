package io.cdcmanager.cdc.metadata;

/** The store does not answer, or answers what it never should; trying again later may help. */
public class MetadataUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MetadataUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
