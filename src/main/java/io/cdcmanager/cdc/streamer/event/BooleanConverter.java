package io.cdcmanager.cdc.streamer.event;

import io.debezium.spi.converter.CustomConverter;
import io.debezium.spi.converter.RelationalColumn;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.connect.data.SchemaBuilder;

/**
 * Debezium's hook for columns declared as BOOLEAN. To MySQL that is TINYINT(1), which holds −128 to 127; Debezium's own
 * conversion would make 1 of a 7.
 */
public class BooleanConverter implements CustomConverter<SchemaBuilder, RelationalColumn> {
    private static final Set<String> NAMES = Set.of("BOOLEAN", "BOOL");

    @Override
    public void configure(Properties properties) {
        // it has no options
    }

    @Override
    public void converterFor(RelationalColumn column, ConverterRegistration<SchemaBuilder> registration) {
        if (NAMES.contains(column.typeName().toUpperCase(Locale.ROOT))) {
            registration.register(SchemaBuilder.int16().optional(), BooleanConverter::number);
        }
    }

    private static Short number(Object value) {
        if (value instanceof Number number) {
            return number.shortValue();
        }
        // the default value of the column, as the DDL parser gives it
        return value instanceof Boolean flag ? (short) (flag ? 1 : 0) : null;
    }
}
