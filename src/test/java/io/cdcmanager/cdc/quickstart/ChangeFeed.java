package io.cdcmanager.cdc.quickstart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cdcmanager.cdc.checker.Change;
import io.cdcmanager.cdc.server.TopicReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A consumer of the topic, on a thread of its own: keeps every change and shows it to a listener. */
final class ChangeFeed implements AutoCloseable {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final String bootstrapServers;
    private final String topic;
    private final Consumer<JsonNode> listener;
    private final List<Change> arrivals = new ArrayList<>();
    private final Thread thread = new Thread(this::read, "change-feed");
    private volatile boolean open = true;
    private volatile long lastArrival = System.nanoTime();

    ChangeFeed(String bootstrapServers, String topic, Consumer<JsonNode> listener) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        this.listener = listener;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    List<Change> arrivals() {
        synchronized (arrivals) {
            return List.copyOf(arrivals);
        }
    }

    boolean isQuietFor(Duration time) {
        return System.nanoTime() - lastArrival > time.toNanos();
    }

    private void read() {
        try (TopicReader reader = new TopicReader(bootstrapServers, topic)) {
            while (open) {
                reader.poll().forEach(this::take);
            }
        }
    }

    private void take(ConsumerRecord<String, String> record) {
        JsonNode message = parse(record.value());
        synchronized (arrivals) {
            arrivals.add(change(message));
        }
        lastArrival = System.nanoTime();
        listener.accept(message);
    }

    static JsonNode parse(String message) {
        try {
            return JSON.readTree(message);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("Not a change: " + message, notJson);
        }
    }

    static Change change(JsonNode message) {
        return new Change(
                message.path("database").asText() + "." + message.path("table").asText(),
                message.path("data").path("id").asText(),
                message.path("data").path("version").asLong(),
                message.path("type").asText());
    }

    @Override
    public void close() {
        open = false;
    }
}
