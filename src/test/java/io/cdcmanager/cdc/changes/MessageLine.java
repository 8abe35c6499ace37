package io.cdcmanager.cdc.changes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A Kafka message as a line of a {@code .case} file; rows stand as the very text that was sent. */
final class MessageLine {
    private MessageLine() {}

    static String of(ConsumerRecord<String, String> record) {
        Map<String, String> fields = fields(record.value());
        String line = unquoted(fields.get("type")) + " " + unquoted(fields.get("table")) + " " + fields.get("data");
        return fields.get("old_data").equals("null") ? line : line + " was " + fields.get("old_data");
    }

    static String database(ConsumerRecord<String, String> record) {
        return unquoted(fields(record.value()).get("database"));
    }

    /** Each top-level field's value as it is written: parsing numbers would hide a digit too many. */
    private static Map<String, String> fields(String json) {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                int start = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                parser.finishToken();
                fields.put(name, json.substring(start, (int)
                        parser.currentLocation().getCharOffset()));
            }
        } catch (IOException e) {
            throw new IllegalStateException("no JSON: " + json, e);
        }
        return fields;
    }

    private static String unquoted(String text) {
        return text.substring(1, text.length() - 1);
    }
}
