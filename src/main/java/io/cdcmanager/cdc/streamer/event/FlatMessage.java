package io.cdcmanager.cdc.streamer.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.connect.data.Struct;

/** The value of a Kafka message: flat JSON of exactly seven fields, in this order. */
final class FlatMessage {
    // Java 17's own Double.toString is not always the shortest text that reads back as the same number; this writer is.
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            // plain UTF-8 beyond the basic plane too, not escapes
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private FlatMessage() {}

    static byte[] write(ChangeEvent change) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(512);
                JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("database", change.database());
            json.writeStringField("table", change.table());
            json.writeStringField("type", change.type().toString());
            json.writeNumberField("timestamp", change.committedAtMillis() / 1000);
            json.writeStringField("gtid", change.gtid());
            json.writeFieldName("data");
            row(json, change.data());
            json.writeFieldName("old_data");
            row(json, change.oldData());
            json.writeEndObject();
            json.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(JsonGenerator json, Struct row) throws IOException {
        if (row == null) {
            json.writeNull();
        } else {
            RowWriter.of(row.schema()).write(json, row);
        }
    }
}
