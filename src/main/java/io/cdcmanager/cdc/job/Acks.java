package io.cdcmanager.cdc.job;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How many replicas must have a message before it counts as sent. Only {@link #WAIT_FOR_ALL} promises that none is lost. */
public enum Acks {
    @JsonProperty("WaitForAll")
    WAIT_FOR_ALL("all"),
    @JsonProperty("WaitForLocal")
    WAIT_FOR_LOCAL("1"),
    @JsonProperty("NoResponse")
    NO_RESPONSE("0");

    private final String kafka;

    Acks(String kafka) {
        this.kafka = kafka;
    }

    /** The value of Kafka's producer setting {@code acks}. */
    public String kafka() {
        return kafka;
    }
}
