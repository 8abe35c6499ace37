package io.cdcmanager.cdc.streamer.binlog;

import io.cdcmanager.cdc.metadata.FencedException;
import io.cdcmanager.cdc.metadata.Heartbeat;
import io.cdcmanager.cdc.metadata.MetadataStore;
import io.cdcmanager.cdc.metadata.MetadataUnavailableException;
import io.cdcmanager.cdc.streamer.position.AcknowledgedPosition;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens by the clock, however long the reader waits for MySQL or Kafka: the position is saved and the streamer's
 * word about itself is given, every five seconds and at each change of state.
 */
final class Pulse implements AutoCloseable {
    static final int BEATS_PER_SECOND = 10;
    static final int BEATS_PER_REPORT = 5 * BEATS_PER_SECOND;
    static final Duration LAST_BEAT = Duration.ofSeconds(3);
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private final MetadataStore store;
    private final StreamSession session;
    private final long fence;
    private final AcknowledgedPosition position;
    private final Thread reader;
    private final ScheduledExecutorService clock =
            new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "cdc-mysql pulse"));
    private volatile FencedException fenced;
    private Heartbeat reported;
    private int beats;

    Pulse(MetadataStore store, StreamSession session, long fence, AcknowledgedPosition position, Thread reader) {
        this.store = store;
        this.session = session;
        this.fence = fence;
        this.position = position;
        this.reader = reader;
        clock.scheduleWithFixedDelay(this::beat, 0, 1000 / BEATS_PER_SECOND, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            Heartbeat now = session.status().heartbeat();
            // after the look at the status: before "streaming" is told, what was acknowledged then is stored
            position.saveWhenDue();
            boolean changed = reported == null || reported.state() != now.state();
            if (changed || beats++ % BEATS_PER_REPORT == 0) {
                report(now);
            }
        } catch (FencedException e) {
            fenced = e;
            reader.interrupt();
        } catch (RuntimeException e) {
            LOG.error("job {} cannot tell how it is", session.jobName(), e);
        }
    }

    private void report(Heartbeat now) {
        try {
            store.report(session.jobName(), fence, now);
            reported = now;
        } catch (MetadataUnavailableException e) {
            LOG.warn("job {} cannot tell that it is {}: {}", session.jobName(), now.state(), e.getMessage());
        }
    }

    void throwWhenFenced() {
        if (fenced != null) {
            throw fenced;
        }
    }

    /** The last position and the last word. */
    @Override
    public void close() {
        clock.shutdownNow();
        if (fenced == null) {
            awaitLastBeat();
            position.save();
            session.status().stopped();
            report(session.status().heartbeat());
        }
    }

    private void awaitLastBeat() {
        try {
            if (!clock.awaitTermination(LAST_BEAT.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("job {} stops while its metadata store does not answer", session.jobName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
