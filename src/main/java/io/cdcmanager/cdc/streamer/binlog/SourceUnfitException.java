package io.cdcmanager.cdc.streamer.binlog;

/** The server answers, but the job cannot be read from it without losing or changing something. */
class SourceUnfitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code stable name of the reason */
    SourceUnfitException(String code, String message) {
        this(code, message, null);
    }

    SourceUnfitException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    String code() {
        return code;
    }
}
