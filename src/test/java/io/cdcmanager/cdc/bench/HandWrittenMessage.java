package io.cdcmanager.cdc.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/** Message of one change, the same as the streamer's, for the column types that the workload has. */
final class HandWrittenMessage {
    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final String topic;

    HandWrittenMessage(String topic) {
        this.topic = topic;
    }

    ProducerRecord<String, byte[]> of(SourceRecord record) {
        Struct envelope = (Struct) record.value();
        Struct source = envelope.getStruct("source");
        String database = source.getString("db");
        String table = source.getString("table");
        String gtid = source.getString("gtid");
        String operation = operation(envelope.getString("op"));
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topic, database + "." + table, json(envelope, source, operation));
        header(message, "database", database);
        header(message, "table", table);
        header(message, "operation", operation);
        header(message, "gtid", gtid);
        header(message, "event_id", gtid + ":" + source.getInt64("pos") + ":" + source.getInt32("row"));
        header(message, "ts_ms", String.valueOf(source.getInt64("ts_ms")));
        return message;
    }

    private static String operation(String code) {
        return switch (code) {
            case "c" -> "insert";
            case "u" -> "update";
            case "d" -> "delete";
            default -> throw new IllegalArgumentException("unexpected operation " + code);
        };
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] json(Struct envelope, Struct source, String operation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("database", source.getString("db"));
            json.writeStringField("table", source.getString("table"));
            json.writeStringField("type", operation);
            json.writeNumberField("timestamp", source.getInt64("ts_ms") / 1000);
            json.writeStringField("gtid", source.getString("gtid"));
            json.writeFieldName("data");
            row(json, envelope.getStruct(operation.equals("delete") ? "before" : "after"));
            json.writeFieldName("old_data");
            row(json, operation.equals("update") ? envelope.getStruct("before") : null);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void row(JsonGenerator json, Struct row) throws IOException {
        if (row == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        for (Field field : row.schema().fields()) {
            json.writeFieldName(field.name());
            value(json, field.schema(), row.get(field));
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Schema column, Object value) throws IOException {
        if (value instanceof String text) {
            json.writeString("io.debezium.time.ZonedTimestamp".equals(column.name()) ? utc(text) : text);
        } else if (value instanceof Long number) {
            if ("io.debezium.time.Timestamp".equals(column.name())) {
                json.writeString(dateTime(number));
            } else {
                json.writeNumber(number);
            }
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value == null) {
            json.writeNull();
        } else {
            throw new IllegalArgumentException("no column of the workload is a " + value.getClass());
        }
    }

    private static String dateTime(long epochMillis) {
        return LocalDateTime.ofEpochSecond(epochMillis / 1000, 0, ZoneOffset.UTC)
                .format(DATE_TIME);
    }

    /** {@code 2024-05-01T10:00:00Z}. */
    private static String utc(String zoned) {
        return zoned.replace('T', ' ').replace("Z", "");
    }
}
