package io.cdcmanager.cdc.streamer.event;

import io.cdcmanager.cdc.job.JobConfig.MqStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Message;

/**
 * Kafka messages of all streams of a job. They are made before any is sent: a batch that one stream cannot send is then
 * not sent, and sent again, by the others.
 */
public final class FlatMessages {
    private final Map<String, StreamMessages> streams = new LinkedHashMap<>();

    /** @param streams by the name of the route that publishes them */
    public FlatMessages(CamelContext context, Map<String, MqStream> streams) {
        streams.forEach((route, stream) -> this.streams.put(route, new StreamMessages(context, stream)));
    }

    /**
     * The messages of each stream by the name of its route.
     *
     * @throws OversizeException when a message is larger than its stream allows and the policy is to stop
     */
    public Map<String, List<Message>> of(List<ChangeEvent> changes) {
        Map<String, List<Message>> messages = new HashMap<>();
        streams.forEach((route, stream) -> messages.put(route, stream.of(changes)));
        return messages;
    }
}
