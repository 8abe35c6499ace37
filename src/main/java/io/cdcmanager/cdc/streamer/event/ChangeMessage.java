package io.cdcmanager.cdc.streamer.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.DefaultMessage;

/**
 * One change as camel-kafka takes it from a batch: value, key and headers. The headers are bytes already, as Camel would
 * encode text by the machine's own character set; and they are fixed, which spares each message a map that ignores case.
 */
final class ChangeMessage extends DefaultMessage {
    private final String key;
    private final String topic;
    private final Map<String, Object> headers;

    private ChangeMessage(CamelContext context, String topic, String key, byte[] value, Map<String, Object> headers) {
        super(context);
        this.topic = topic;
        this.key = key;
        this.headers = headers;
        setBody(value);
    }

    /** The change in full, for the stream's own topic. */
    static ChangeMessage of(CamelContext context, ChangeEvent change, String key) {
        return new ChangeMessage(context, null, key, change.json(), headers(change));
    }

    /** Something else about the change, for another topic. */
    static ChangeMessage about(CamelContext context, ChangeEvent change, String key, String topic, byte[] value) {
        return new ChangeMessage(context, topic, key, value, headers(change));
    }

    private static Map<String, Object> headers(ChangeEvent change) {
        Map<String, Object> headers = new LinkedHashMap<>(8);
        headers.put("database", change.database().getBytes(UTF_8));
        headers.put("table", change.table().getBytes(UTF_8));
        headers.put("operation", change.type().toString().getBytes(UTF_8));
        if (change.gtid() != null) {
            headers.put("gtid", change.gtid().getBytes(UTF_8));
        }
        headers.put("event_id", change.eventId().getBytes(UTF_8));
        headers.put("ts_ms", Long.toString(change.committedAtMillis()).getBytes(UTF_8));
        return headers;
    }

    String key() {
        return key;
    }

    @Override
    public Object getHeader(String name) {
        return switch (name) {
            case KafkaConstants.KEY -> key;
            case KafkaConstants.OVERRIDE_TOPIC -> topic;
            default -> headers.get(name);
        };
    }

    @Override
    public <T> T getHeader(String name, Class<T> type) {
        return type.cast(getHeader(name));
    }

    /** camel-kafka takes its own headers off a message so that they are not sent; here they are never among the sent. */
    @Override
    public Object removeHeader(String name) {
        return getHeader(name);
    }

    @Override
    public Map<String, Object> getHeaders() {
        return headers;
    }

    @Override
    public boolean hasHeaders() {
        return true;
    }
}
