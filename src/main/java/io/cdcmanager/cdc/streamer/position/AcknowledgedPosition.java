package io.cdcmanager.cdc.streamer.position;

import io.cdcmanager.cdc.metadata.FencedException;
import io.cdcmanager.cdc.metadata.MetadataStore;
import io.cdcmanager.cdc.metadata.MetadataUnavailableException;
import io.cdcmanager.cdc.metadata.Position;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest position that Kafka has acknowledged, and its way into the store: at most once in {@link #BUSY} while
 * changes flow, at once when they pause. A store that does not answer costs replays after a crash, not the stream: the
 * reader never waits for it, and the save is tried again.
 */
public final class AcknowledgedPosition {
    static final Duration BUSY = Duration.ofSeconds(1);

    /** A pause that is one: between the changes of a slow stream there are pauses too. */
    static final Duration PAUSE = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(AcknowledgedPosition.class);

    private final MetadataStore store;
    private final String jobName;
    private final long fence;

    private volatile Position newest;
    private volatile long advancedNanos;
    private volatile boolean idle;
    private Position saved;
    private boolean lastTryFailed;
    private long lastTryNanos = System.nanoTime() - BUSY.toNanos();

    /** @param start position that the store holds at the claim; null on the first start */
    public AcknowledgedPosition(MetadataStore store, String jobName, long fence, Position start) {
        this.store = store;
        this.jobName = jobName;
        this.fence = fence;
        this.newest = start;
        this.saved = start;
    }

    /** From where a new run of the reader goes on; null when nothing has been acknowledged ever. */
    public Position newest() {
        return newest;
    }

    /** Everything up to {@code position} has been acknowledged. */
    public void advance(Position position) {
        newest = position;
        advancedNanos = System.nanoTime();
        idle = false;
    }

    /** No change waits: after a {@link #PAUSE}, what is new need not wait for company on its way into the store. */
    public void idle() {
        idle = System.nanoTime() - advancedNanos >= PAUSE.toNanos();
    }

    /**
     * Saves what is new, unless changes flow and that was done within {@link #BUSY}. May wait long for the store.
     *
     * @throws FencedException when a newer start of the job has taken over
     */
    public synchronized void saveWhenDue() {
        boolean rested = System.nanoTime() - lastTryNanos >= BUSY.toNanos();
        if (rested || idle && !lastTryFailed) {
            save();
        }
    }

    /**
     * Saves what is new.
     *
     * @throws FencedException when a newer start of the job has taken over
     */
    public synchronized void save() {
        Position now = newest;
        if (now == null || now.equals(saved)) {
            return;
        }
        lastTryNanos = System.nanoTime();
        try {
            store.savePosition(jobName, fence, now);
            saved = now;
            lastTryFailed = false;
        } catch (MetadataUnavailableException e) {
            lastTryFailed = true;
            LOG.warn("job {} cannot save its position and goes on: {}", jobName, e.getMessage());
        }
    }
}
