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
 * save is tried again.
 */
public final class AcknowledgedPosition {
    static final Duration BUSY = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(AcknowledgedPosition.class);

    private final MetadataStore store;
    private final String jobName;
    private final long fence;

    private Position newest;
    private Position saved;
    private long lastTryNanos = System.nanoTime() - BUSY.toNanos();
    private volatile long savedAtMillis;

    /** @param start position that the store holds at the claim; null on the first start */
    public AcknowledgedPosition(MetadataStore store, String jobName, long fence, Position start) {
        this.store = store;
        this.jobName = jobName;
        this.fence = fence;
        this.newest = start;
        this.saved = start;
        this.savedAtMillis = System.currentTimeMillis();
    }

    /** From where a new run of the reader goes on; null when nothing has been acknowledged ever. */
    public synchronized Position newest() {
        return newest;
    }

    /** Everything up to {@code position} has been acknowledged. */
    public synchronized void advance(Position position) {
        newest = position;
    }

    /**
     * Saves what is new, unless that was done within {@link #BUSY}.
     *
     * @param idle true when no change waits: then what is new is saved at once
     * @throws FencedException when a newer start of the job has taken over
     */
    public synchronized void saveWhenDue(boolean idle) {
        boolean due = idle || System.nanoTime() - lastTryNanos >= BUSY.toNanos();
        if (due && !newestIsSaved()) {
            trySave();
        }
    }

    private boolean newestIsSaved() {
        return newest == null || newest.equals(saved);
    }

    private void trySave() {
        lastTryNanos = System.nanoTime();
        try {
            store.savePosition(jobName, fence, newest);
            saved = newest;
            savedAtMillis = System.currentTimeMillis();
        } catch (MetadataUnavailableException e) {
            LOG.warn("job {} cannot save its position and goes on: {}", jobName, e.getMessage());
        }
    }

    /** Milliseconds for which acknowledged progress has been waiting to be saved; 0 when all is saved. */
    public synchronized long unsavedMillis() {
        return newestIsSaved() ? 0 : System.currentTimeMillis() - savedAtMillis;
    }
}
