package io.cdcmanager.cdc.job;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether messages are sent one after another or pipelined. */
public enum SendModel {
    /** Pipelined, as {@link #ASYNC}. */
    @JsonProperty("")
    DEFAULT,
    @JsonProperty("async")
    ASYNC,
    /** One message at a time. */
    @JsonProperty("sync")
    SYNC
}
