package io.cdcmanager.cdc.streamer.binlog;

import io.cdcmanager.cdc.metadata.Heartbeat;
import io.cdcmanager.cdc.metadata.StreamerState;
import io.cdcmanager.cdc.streamer.event.ChangeEvent;
import java.time.Duration;
import java.util.List;

/** What the job is doing right now, for heartbeats, health checks and metrics. Written by the reader, read by all. */
public final class StreamStatus {
    /** MySQL sends a heartbeat of its own every four seconds when it has nothing else to send. */
    static final Duration SILENCE = Duration.ofSeconds(12);

    static final Duration ACKNOWLEDGEMENT = Duration.ofSeconds(8);

    private StreamerState state = StreamerState.STARTING;
    private Failure failure;
    private long heardAtMillis = System.currentTimeMillis();
    private long deliveringSinceMillis;
    private long deliveringCommittedAtMillis;
    private Double lastLagSeconds;
    private long events;

    synchronized void starting() {
        // a failure stays told until the next reader has been heard from: "starting" would hide why it restarts
        if (state != StreamerState.FAILED) {
            state = StreamerState.STARTING;
        }
        deliveringSinceMillis = 0;
        heardAtMillis = System.currentTimeMillis();
    }

    synchronized void failed(Failure why) {
        state = StreamerState.FAILED;
        failure = why;
        deliveringSinceMillis = 0;
    }

    synchronized void heardFromSource() {
        state = StreamerState.STREAMING;
        failure = null;
        heardAtMillis = System.currentTimeMillis();
    }

    synchronized void delivering(List<ChangeEvent> changes) {
        deliveringSinceMillis = System.currentTimeMillis();
        deliveringCommittedAtMillis = changes.get(0).committedAtMillis();
    }

    synchronized void delivered(List<ChangeEvent> changes) {
        events += changes.size();
        deliveringSinceMillis = 0;
        lastLagSeconds = secondsSince(changes.get(changes.size() - 1).committedAtMillis());
    }

    synchronized void stopped() {
        state = StreamerState.STOPPED;
        failure = null;
    }

    /**
     * To be asked while nothing comes: a connection may be dead without either side having been told.
     *
     * @throws SourceSilentException when MySQL has sent nothing for {@link #SILENCE}
     */
    synchronized void throwWhenSilent() throws SourceSilentException {
        if (state == StreamerState.STREAMING && silent()) {
            throw new SourceSilentException(SILENCE);
        }
    }

    /** Changes read and delivered since the process started. */
    public synchronized long events() {
        return events;
    }

    /** Seconds by which delivery is behind the commits; 0 before the first change. Grows while nothing gets through. */
    public synchronized double lagSeconds() {
        if (deliveringSinceMillis != 0) {
            return secondsSince(deliveringCommittedAtMillis);
        }
        if (state == StreamerState.FAILED || silent()) {
            return secondsSince(heardAtMillis);
        }
        return lastLagSeconds == null ? 0 : lastLagSeconds;
    }

    public synchronized boolean streaming() {
        return heartbeat().state() == StreamerState.STREAMING;
    }

    /** The status in words. */
    public synchronized Heartbeat heartbeat() {
        if (state == StreamerState.FAILED) {
            return failed(failure.code(), failure.text());
        }
        long waited = System.currentTimeMillis() - deliveringSinceMillis;
        if (deliveringSinceMillis != 0 && waited > ACKNOWLEDGEMENT.toMillis()) {
            return failed(
                    "kafka_not_acknowledging",
                    "Kafka has not acknowledged a batch for " + waited / 1000 + " s; nothing is lost, sending goes on");
        }
        return new Heartbeat(state, null, null, lagSeconds());
    }

    private Heartbeat failed(String code, String reason) {
        return new Heartbeat(StreamerState.FAILED, code, reason, lagSeconds());
    }

    private boolean silent() {
        return System.currentTimeMillis() - heardAtMillis > SILENCE.toMillis();
    }

    private static double secondsSince(long millis) {
        // clocks of two machines may differ; nothing is delivered before it is committed
        return Math.max(0, System.currentTimeMillis() - millis) / 1000.0;
    }
}
