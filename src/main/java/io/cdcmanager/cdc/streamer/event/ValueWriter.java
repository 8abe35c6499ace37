package io.cdcmanager.cdc.streamer.event;

import com.fasterxml.jackson.core.JsonGenerator;
import io.debezium.data.Bits;
import io.debezium.data.Enum;
import io.debezium.data.EnumSet;
import io.debezium.data.Json;
import io.debezium.data.geometry.Geometry;
import io.debezium.data.geometry.Point;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;

/** Writes the values of one column as JSON, exactly; the type table of the message's documentation is its contract. */
@FunctionalInterface
interface ValueWriter {
    /** Never called with null. */
    void write(JsonGenerator json, Object value) throws IOException;

    static ValueWriter of(Schema column) {
        if (column.name() != null) {
            switch (column.name()) {
                case Decimal.LOGICAL_NAME:
                    return (json, value) -> json.writeNumber(((BigDecimal) value).toPlainString());
                case Json.LOGICAL_NAME:
                    return (json, value) -> json.writeRawValue((String) value);
                case Enum.LOGICAL_NAME:
                    return (json, value) -> json.writeString(Label.of((String) value));
                case EnumSet.LOGICAL_NAME:
                    return (json, value) -> labels(json, (String) value);
                case Bits.LOGICAL_NAME:
                    return (json, value) -> json.writeNumber(bits(bytes(value)));
                case Geometry.LOGICAL_NAME, Point.LOGICAL_NAME:
                    return (json, value) -> GeometryText.write(json, (Struct) value);
                default:
                    // every other logical type is written as what it is physically
            }
        }
        return switch (column.type()) {
            case INT8, INT16, INT32, INT64 -> (json, value) -> json.writeNumber(((Number) value).longValue());
            case FLOAT32 -> (json, value) -> json.writeNumber((Float) value);
            case FLOAT64 -> (json, value) -> json.writeNumber((Double) value);
            // BIT(1)
            case BOOLEAN -> (json, value) -> json.writeNumber((Boolean) value ? 1 : 0);
            case STRING -> (json, value) -> json.writeString((String) value);
            case BYTES -> (json, value) -> json.writeBinary(bytes(value));
            case ARRAY -> (json, value) -> numbers(json, (List<?>) value);
            case MAP, STRUCT -> throw new IllegalArgumentException("no column of MySQL is a " + column.type());
        };
    }

    private static void labels(JsonGenerator json, String set) throws IOException {
        json.writeStartArray();
        if (!set.isEmpty()) {
            for (String label : set.split(",")) {
                json.writeString(Label.of(label));
            }
        }
        json.writeEndArray();
    }

    private static void numbers(JsonGenerator json, List<?> vector) throws IOException {
        json.writeStartArray();
        for (Object number : vector) {
            if (number instanceof Float single) {
                json.writeNumber(single);
            } else {
                json.writeNumber(((Number) number).doubleValue());
            }
        }
        json.writeEndArray();
    }

    /** Debezium gives bits with the lowest byte first. */
    private static BigInteger bits(byte[] lowestFirst) {
        byte[] highestFirst = new byte[lowestFirst.length];
        for (int i = 0; i < lowestFirst.length; i++) {
            highestFirst[i] = lowestFirst[lowestFirst.length - 1 - i];
        }
        return new BigInteger(1, highestFirst);
    }

    private static byte[] bytes(Object value) {
        if (value instanceof byte[] array) {
            return array;
        }
        ByteBuffer buffer = ((ByteBuffer) value).duplicate();
        byte[] array = new byte[buffer.remaining()];
        buffer.get(array);
        return array;
    }
}
