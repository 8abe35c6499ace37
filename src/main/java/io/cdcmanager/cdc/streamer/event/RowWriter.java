package io.cdcmanager.cdc.streamer.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;

/** Writes the rows of one table layout; the work that depends on the layout alone is done once for it. */
final class RowWriter {
    // Debezium keeps one schema object per table layout; the weak map lets go of layouts that DDL has replaced.
    private static final Map<Schema, RowWriter> BY_LAYOUT = Collections.synchronizedMap(new WeakHashMap<>());

    private final String[] columns;
    private final SerializableString[] names;
    private final ValueWriter[] writers;

    private RowWriter(List<Field> fields) {
        this.columns = fields.stream().map(Field::name).toArray(String[]::new);
        this.names =
                fields.stream().map(field -> new SerializedString(field.name())).toArray(SerializableString[]::new);
        this.writers =
                fields.stream().map(field -> ValueWriter.of(field.schema())).toArray(ValueWriter[]::new);
    }

    static RowWriter of(Schema layout) {
        return BY_LAYOUT.computeIfAbsent(layout, schema -> new RowWriter(schema.fields()));
    }

    void write(JsonGenerator json, Struct row) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < columns.length; i++) {
            json.writeFieldName(names[i]);
            // not get(): it would put the column's default in the place of NULL
            Object value = row.getWithoutDefault(columns[i]);
            if (value == null) {
                json.writeNull();
            } else {
                writers[i].write(json, value);
            }
        }
        json.writeEndObject();
    }
}
