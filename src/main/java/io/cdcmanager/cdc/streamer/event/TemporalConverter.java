package io.cdcmanager.cdc.streamer.event;

import io.debezium.spi.converter.CustomConverter;
import io.debezium.spi.converter.RelationalColumn;
import java.util.Locale;
import java.util.Properties;
import org.apache.kafka.connect.data.SchemaBuilder;

/**
 * Debezium's hook for values of dates and times: they become the text that the message carries, before Debezium's own
 * conversion could drop fraction digits, wrap hours or put 1970 in the place of a zero date.
 */
public class TemporalConverter implements CustomConverter<SchemaBuilder, RelationalColumn> {
    @Override
    public void configure(Properties properties) {
        // it has no options
    }

    @Override
    public void converterFor(RelationalColumn column, ConverterRegistration<SchemaBuilder> registration) {
        int digits = column.length().orElse(0);
        String type = baseType(column);
        Converter text =
                switch (type) {
                    case "DATE" -> TemporalText::date;
                    case "DATETIME" -> value -> TemporalText.dateTime(value, digits);
                    case "TIMESTAMP" -> value -> TemporalText.timestamp(value, digits);
                    case "TIME" -> value -> TemporalText.time(value, digits);
                    default -> null;
                };
        if (text != null) {
            registration.register(SchemaBuilder.string().optional(), withZeroDates(column, digits, text));
        } else if (type.equals("YEAR")) {
            registration.register(SchemaBuilder.int32().optional(), TemporalText::year);
        }
    }

    /** The binary log's reader gives null for a zero date; a column that cannot hold NULL must have meant the date. */
    private static Converter withZeroDates(RelationalColumn column, int digits, Converter text) {
        String zero =
                switch (baseType(column)) {
                    case "DATE" -> TemporalText.ZERO_DATE;
                    case "DATETIME", "TIMESTAMP" -> TemporalText.zeroDateTime(digits);
                    default -> null;
                };
        String ofNull = column.isOptional() ? null : zero;
        return value -> value == null ? ofNull : text.convert(value);
    }

    private static String baseType(RelationalColumn column) {
        return column.typeName().toUpperCase(Locale.ROOT).replaceAll("\\s*\\(.*", "");
    }
}
