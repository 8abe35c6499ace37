package io.cdcmanager.cdc.streamer.event;

/** A message is larger than its stream allows. Nothing is skipped: the job waits for a person. */
public class OversizeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OversizeException(ChangeEvent change, String key, long bytes, long maxBytes) {
        super("the " + change.type() + " of " + change.database() + "." + change.table() + " with key " + key
                + " (event " + change.eventId() + ") makes a message of " + bytes
                + " bytes; max_message_bytes of its stream is " + maxBytes);
    }
}
