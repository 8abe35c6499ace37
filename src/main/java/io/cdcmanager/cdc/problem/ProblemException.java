package io.cdcmanager.cdc.problem;

/** The request cannot be carried out; the message is the {@code detail} that the caller reads, so it names no internals. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;

    public ProblemException(ProblemType type, String detail) {
        super(detail);
        this.type = type;
    }

    public ProblemType type() {
        return type;
    }
}
