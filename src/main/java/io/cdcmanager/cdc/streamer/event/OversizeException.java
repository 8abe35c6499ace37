package io.cdcmanager.cdc.streamer.event;

/** A message is larger than its stream allows. Nothing is skipped: the job waits for a person. */
public class OversizeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ChangeEvent change;

    OversizeException(ChangeEvent change, String reason) {
        super(reason);
        this.change = change;
    }

    /** What is too large; everything before it in its batch could be sent. */
    public ChangeEvent change() {
        return change;
    }
}
