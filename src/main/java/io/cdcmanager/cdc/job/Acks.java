package io.cdcmanager.cdc.job;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How many replicas must have a message before it counts as sent. Only {@link #WAIT_FOR_ALL} promises that none is lost. */
public enum Acks {
    @JsonProperty("WaitForAll")
    WAIT_FOR_ALL("WaitForAll", "all"),
    @JsonProperty("WaitForLocal")
    WAIT_FOR_LOCAL("WaitForLocal", "1"),
    @JsonProperty("NoResponse")
    NO_RESPONSE("NoResponse", "0");

    private final String text;
    private final String kafka;

    Acks(String text, String kafka) {
        this.text = text;
        this.kafka = kafka;
    }

    /** As in the configuration. */
    public String text() {
        return text;
    }

    /** The value of Kafka's producer setting {@code acks}. */
    public String kafka() {
        return kafka;
    }
}
