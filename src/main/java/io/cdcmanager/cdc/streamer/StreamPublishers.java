package io.cdcmanager.cdc.streamer;

import io.cdcmanager.cdc.job.Acks;
import io.cdcmanager.cdc.job.JobConfig;
import io.cdcmanager.cdc.job.JobConfig.MqStream;
import io.cdcmanager.cdc.job.SendModel;
import io.cdcmanager.cdc.streamer.kafka.KafkaProducers;
import io.cdcmanager.cdc.streamer.kafka.SendCounters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;

/** One route for each of the job's streams, from the route template {@code publish-to-kafka}. */
final class StreamPublishers extends RouteBuilder {
    private static final String TEMPLATE = "publish-to-kafka";

    /** Up to here an idempotent producer keeps the order across retries (Kafka's own limit). */
    private static final int MOST_REQUESTS_IN_ORDER = 5;

    private final JobConfig job;
    private final SendCounters counters;

    StreamPublishers(JobConfig job, SendCounters counters) {
        this.job = job;
        this.counters = counters;
    }

    /** Name of the route, and of its {@code direct:} address, of the stream at this index of {@code mq_streams}. */
    private static String routeId(int index) {
        return TEMPLATE + "-" + (index + 1);
    }

    /** The job's streams by the names of their routes. */
    static Map<String, MqStream> byRoute(JobConfig job) {
        List<MqStream> streams = job.cdcStreams().mqStreams();
        Map<String, MqStream> byRoute = new LinkedHashMap<>();
        for (int i = 0; i < streams.size(); i++) {
            byRoute.put(routeId(i), streams.get(i));
        }
        return byRoute;
    }

    @Override
    public void configure() {
        byRoute(job).forEach(this::publish);
    }

    private void publish(String routeId, MqStream stream) {
        getContext().getRegistry().bind(routeId + "-producers", new KafkaProducers(stream, counters));
        templatedRoute(TEMPLATE)
                .routeId(routeId)
                .prefixId(routeId + ".")
                .parameter("name", routeId)
                .parameter("topic", stream.topic())
                .parameter("servers", stream.server())
                .parameter("acks", stream.acks().kafka())
                // Kafka accepts idempotence only where it can promise it
                .parameter("idempotent", String.valueOf(stream.acks() == Acks.WAIT_FOR_ALL))
                .parameter("maxInFlight", String.valueOf(requestsInFlight()))
                // milliseconds to collect a batch in; nobody waits where batches of one are wanted
                .parameter("linger", stream.flushBatch() == 1 ? "0" : "5")
                .parameter("maxMessageBytes", String.valueOf(stream.maxMessageBytes()));
    }

    private int requestsInFlight() {
        if (job.cdcStreams().allConfig().sendModel() == SendModel.SYNC) {
            return 1;
        }
        int wanted = job.configDetail().runtime().writeConcurrency();
        return wanted == 0 ? MOST_REQUESTS_IN_ORDER : wanted;
    }
}
