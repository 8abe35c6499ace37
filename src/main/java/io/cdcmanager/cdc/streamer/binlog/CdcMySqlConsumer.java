package io.cdcmanager.cdc.streamer.binlog;

import io.cdcmanager.cdc.streamer.event.ChangeEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;

/**
 * Feeds the route with batches of changes. One batch is in the route at a time, which keeps the order; inside a batch the
 * messages are pipelined by the producer.
 */
public class CdcMySqlConsumer extends DefaultConsumer {
    /** How long a stop waits for the batch that is in the route to be acknowledged. */
    static final Duration DRAIN = Duration.ofSeconds(10);

    private final CdcMySqlEndpoint endpoint;
    private final StreamSession session;
    private StreamRun run;
    private Thread thread;

    CdcMySqlConsumer(CdcMySqlEndpoint endpoint, Processor processor, StreamSession session) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.session = session;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        run = new StreamRun(session, endpoint::debeziumSettings, this::deliver);
        thread = new Thread(run, "cdc-mysql " + session.jobName());
        thread.start();
    }

    @Override
    protected void doStop() throws Exception {
        if (thread != null) {
            run.stop();
            thread.join(DRAIN.toMillis());
            // a batch that Kafka does not acknowledge stays undelivered; the next start reads it again
            thread.interrupt();
            thread.join(DRAIN.toMillis());
            thread = null;
        }
        super.doStop();
    }

    /** Returns when the whole batch has been delivered. */
    private void deliver(List<ChangeEvent> changes) throws Exception {
        Exchange exchange = createExchange(false);
        exchange.getIn().setBody(changes);
        CompletableFuture<Void> done = new CompletableFuture<>();
        getAsyncProcessor().process(exchange, doneSync -> done.complete(null));
        try {
            done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the route ended in an unforeseen way", e);
        }
        Exception failure = exchange.getException();
        releaseExchange(exchange, false);
        if (failure != null) {
            throw failure;
        }
    }
}
