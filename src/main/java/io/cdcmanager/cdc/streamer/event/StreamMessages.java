package io.cdcmanager.cdc.streamer.event;

import io.cdcmanager.cdc.job.JobConfig.MqStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Message;

/** Kafka messages of one stream: the changes its rule wants, with its key, the headers and the flat JSON. */
final class StreamMessages {
    private final CamelContext context;
    private final MqStream stream;
    private final TableFilter tables;
    private final PartitionKey key;

    StreamMessages(CamelContext context, MqStream stream) {
        this.context = context;
        this.stream = stream;
        this.tables = new TableFilter(List.of(stream.filterRule()));
        this.key = new PartitionKey(stream.partitionKey());
    }

    /**
     * @throws OversizeException when one message is larger than the stream allows and its policy is to stop
     */
    List<Message> of(List<ChangeEvent> changes) {
        List<Message> messages = new ArrayList<>(changes.size());
        for (ChangeEvent change : changes) {
            if (tables.accepts(change)) {
                messages.add(message(change));
            }
        }
        return messages;
    }

    private Message message(ChangeEvent change) {
        ChangeMessage message = ChangeMessage.of(context, change, key.of(change));
        if (MessageSize.mayExceed(stream.maxMessageBytes(), message)) {
            int bytes = MessageSize.of(message);
            if (bytes > stream.maxMessageBytes()) {
                return oversize(change, message, bytes);
            }
        }
        return message;
    }

    private Message oversize(ChangeEvent change, ChangeMessage message, int bytes) {
        String reason = "the " + change.type() + " of " + change.database() + "." + change.table() + " with key "
                + message.key() + " (event " + change.eventId() + ") makes a message of " + bytes
                + " bytes; max_message_bytes of its stream is " + stream.maxMessageBytes();
        if (!stream.deadLetters()) {
            throw new OversizeException(change, reason);
        }
        return ChangeMessage.about(
                context,
                change,
                message.key(),
                stream.topic() + ".dlq",
                DeadLetter.write(change, message.key(), reason));
    }
}
