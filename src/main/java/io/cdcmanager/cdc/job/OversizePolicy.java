package io.cdcmanager.cdc.job;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a message that is larger than its stream allows. */
public enum OversizePolicy {
    /** The job waits, visibly, for a person; nothing is skipped. */
    @JsonProperty("stop")
    STOP,
    /** A skeleton with key, position and reason goes to {@code <topic>.dlq}, and the job goes on. */
    @JsonProperty("dead_letter")
    DEAD_LETTER
}
