package io.cdcmanager.cdc.streamer.event;

import io.cdcmanager.cdc.job.JobConfig.MqStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.DefaultMessage;

/** Kafka messages of one stream: the changes its rule wants, with its key, the headers and the flat JSON. */
public final class FlatMessages {
    private final CamelContext context;
    private final TableFilter tables;
    private final PartitionKey key;
    private final long maxMessageBytes;

    public FlatMessages(CamelContext context, MqStream stream) {
        this.context = context;
        this.tables = new TableFilter(List.of(stream.filterRule()));
        this.key = new PartitionKey(stream.partitionKey());
        this.maxMessageBytes = stream.maxMessageBytes();
    }

    /**
     * @throws OversizeException when one message is larger than the stream allows; then none of the batch is sent, so
     *     that nothing overtakes it
     */
    public List<Message> of(List<ChangeEvent> changes) {
        List<Message> messages = new ArrayList<>(changes.size());
        for (ChangeEvent change : changes) {
            if (tables.accepts(change)) {
                messages.add(message(change));
            }
        }
        return messages;
    }

    private Message message(ChangeEvent change) {
        String keyText = key.of(change);
        Message message = new DefaultMessage(context);
        message.setBody(change.json());
        if (keyText != null) {
            message.setHeader(KafkaConstants.KEY, keyText);
        }
        message.setHeader("database", change.database());
        message.setHeader("table", change.table());
        message.setHeader("operation", change.type().toString());
        if (change.gtid() != null) {
            message.setHeader("gtid", change.gtid());
        }
        message.setHeader("event_id", change.eventId());
        message.setHeader("ts_ms", Long.toString(change.committedAtMillis()));
        refuseOversize(change, message);
        return message;
    }

    private void refuseOversize(ChangeEvent change, Message message) {
        byte[] value = change.json();
        if (value.length + MessageSize.AMPLE > maxMessageBytes) {
            int bytes = MessageSize.of(value, message.getHeaders());
            if (bytes > maxMessageBytes) {
                throw new OversizeException(
                        change, message.getHeader(KafkaConstants.KEY, String.class), bytes, maxMessageBytes);
            }
        }
    }
}
