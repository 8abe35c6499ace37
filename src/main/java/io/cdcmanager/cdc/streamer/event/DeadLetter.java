package io.cdcmanager.cdc.streamer.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What is told of a change that cannot be sent: all but its rows. */
final class DeadLetter {
    private static final JsonFactory JSON = new JsonFactory();

    private DeadLetter() {}

    static byte[] write(ChangeEvent change, String key, String reason) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder();
                JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("database", change.database());
            json.writeStringField("table", change.table());
            json.writeStringField("type", change.type().toString());
            json.writeNumberField("timestamp", change.committedAtMillis() / 1000);
            json.writeStringField("gtid", change.gtid());
            json.writeStringField("event_id", change.eventId());
            json.writeStringField("key", key);
            json.writeStringField("reason", reason);
            json.writeEndObject();
            json.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
