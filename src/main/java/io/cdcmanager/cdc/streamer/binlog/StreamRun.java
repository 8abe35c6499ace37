package io.cdcmanager.cdc.streamer.binlog;

import io.cdcmanager.cdc.metadata.Claim;
import io.cdcmanager.cdc.metadata.FencedException;
import io.cdcmanager.cdc.metadata.MetadataStore;
import io.cdcmanager.cdc.metadata.StalePlacementException;
import io.cdcmanager.cdc.streamer.event.ChangeEvent;
import io.cdcmanager.cdc.streamer.event.ChangeEvents;
import io.cdcmanager.cdc.streamer.event.OversizeException;
import io.cdcmanager.cdc.streamer.position.AcknowledgedPosition;
import io.cdcmanager.cdc.streamer.position.StoredSchemaHistory;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.connect.source.SourceRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One start of the job, from the claim to the end of the process: reads, delivers, and moves the position past what was
 * delivered. Whatever breaks ends the current reader only; after a pause a new one goes on from the last acknowledged
 * position. Being fenced ends the run.
 */
final class StreamRun implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamRun.class);

    /** Hands one batch to the route and returns when all of it has been delivered. */
    interface Delivery {
        void deliver(List<ChangeEvent> changes) throws Exception;
    }

    private final StreamSession session;
    private final Supplier<Map<String, String>> settings;
    private final Delivery delivery;
    private final StreamStatus status;
    private final Backoff backoff = new Backoff();
    private volatile boolean stopping;

    StreamRun(StreamSession session, Supplier<Map<String, String>> settings, Delivery delivery) {
        this.session = session;
        this.settings = settings;
        this.delivery = delivery;
        this.status = session.status();
    }

    void stop() {
        stopping = true;
        backoff.cancel();
    }

    @Override
    public void run() {
        try {
            Held held = claim();
            if (held != null) {
                hold(held);
            }
        } catch (FencedException | StalePlacementException e) {
            LOG.error("job {} ends here: {}", session.jobName(), e.getMessage());
            status.failed(Failure.of(e));
            session.onTakenOver().run();
        } catch (InterruptedException e) {
            LOG.warn("job {} stops with a batch undelivered; the next start reads it again", session.jobName());
        }
    }

    private record Held(MetadataStore store, Claim claim) {}

    /** Null when the stop came first. */
    private Held claim() throws InterruptedException {
        while (!stopping) {
            try {
                MetadataStore store = session.store().get();
                Claim claim = store.claim(session.jobName(), session.placementVersion());
                LOG.info("job {} takes start number {}", session.jobName(), claim.fence());
                return new Held(store, claim);
            } catch (FencedException | StalePlacementException e) {
                throw e;
            } catch (RuntimeException e) {
                pauseAfter(e);
            }
        }
        return null;
    }

    private void hold(Held held) throws InterruptedException {
        long fence = held.claim.fence();
        AcknowledgedPosition position =
                new AcknowledgedPosition(held.store, session.jobName(), fence, held.claim.position());
        StoredSchemaHistory.register(held.store, session.jobName(), fence);
        if (held.claim.position() == null) {
            retryUntilStored(() -> held.store.forgetSchemaChanges(session.jobName(), fence));
        }
        try (Pulse pulse = new Pulse(held.store, session, fence, position, Thread.currentThread())) {
            readUntilStopped(position, pulse);
        }
    }

    private void retryUntilStored(Runnable write) throws InterruptedException {
        boolean stored = false;
        while (!stored && !stopping) {
            try {
                write.run();
                stored = true;
            } catch (FencedException e) {
                throw e;
            } catch (RuntimeException e) {
                pauseAfter(e);
            }
        }
    }

    private void readUntilStopped(AcknowledgedPosition position, Pulse pulse) throws InterruptedException {
        try {
            while (!stopping) {
                readUntilItBreaks(position);
            }
        } catch (InterruptedException e) {
            pulse.throwWhenFenced();
            throw e;
        }
    }

    private void readUntilItBreaks(AcknowledgedPosition position) throws InterruptedException {
        status.starting();
        try (BinlogReader reader = new BinlogReader(settings.get(), session.sourceTls(), position.newest())) {
            readAndTell(reader, position);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            pauseAfter(e);
        }
    }

    /** A failure is told before the reader is closed, which takes long when the server does not answer. */
    private void readAndTell(BinlogReader reader, AcknowledgedPosition position) throws Exception {
        try {
            read(reader, position);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            if (!stopping) {
                status.failed(Failure.of(e));
            }
            throw e;
        }
    }

    private void read(BinlogReader reader, AcknowledgedPosition position) throws Exception {
        ChangeEvents changeEvents = new ChangeEvents();
        while (!stopping) {
            List<SourceRecord> records = reader.poll();
            if (records.isEmpty()) {
                position.idle();
                status.throwWhenSilent();
                continue;
            }
            deliver(changeEvents.of(records), reader, position);
            if (!changeEvents.holdsBack()) {
                SourceRecord last = records.get(records.size() - 1);
                position.advance(reader.positionAt(last.sourceOffset()));
            }
            // told only now: who reads "streaming" may rely on a position being stored, see Pulse
            status.heardFromSource();
            backoff.reset();
        }
    }

    private void deliver(List<ChangeEvent> changes, BinlogReader reader, AcknowledgedPosition position)
            throws Exception {
        try {
            deliver(changes);
        } catch (OversizeException e) {
            // nothing of the batch has been sent; what lies before the one that is too large need not wait for a person
            List<ChangeEvent> before = changes.subList(0, changes.indexOf(e.change()));
            if (!before.isEmpty()) {
                deliver(before);
                position.advance(reader.positionAt(before.get(before.size() - 1).offset()));
                position.idle();
            }
            throw e;
        }
    }

    private void deliver(List<ChangeEvent> changes) throws Exception {
        if (!changes.isEmpty()) {
            status.delivering(changes);
            delivery.deliver(changes);
            status.delivered(changes);
        }
    }

    /** Makes the failure visible and waits before the next try; a failure that ends the run is thrown on. */
    private void pauseAfter(Exception e) throws InterruptedException {
        if (stopping) {
            LOG.info("job {} stops; while stopping: {}", session.jobName(), e.toString());
            return;
        }
        Failure failure = Failure.of(e);
        failure.throwWhenFenced();
        status.failed(failure);
        long seconds = backoff.nextSeconds();
        LOG.warn(
                "job {} does not stream, {}: {}; next try in {} s",
                session.jobName(),
                failure.code(),
                failure.text(),
                seconds);
        LOG.debug("the failure of job {} in full", session.jobName(), e);
        backoff.pause(seconds);
    }
}
