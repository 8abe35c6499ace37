package io.cdcmanager.cdc.streamer.kafka;

import java.util.concurrent.atomic.LongAdder;

/** Messages that Kafka has acknowledged, and messages that it refused or that could not be sent. */
public final class SendCounters {
    private final LongAdder success = new LongAdder();
    private final LongAdder failed = new LongAdder();

    void count(Exception failure) {
        (failure == null ? success : failed).increment();
    }

    public long success() {
        return success.sum();
    }

    public long failed() {
        return failed.sum();
    }
}
