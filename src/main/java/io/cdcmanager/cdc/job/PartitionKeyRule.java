package io.cdcmanager.cdc.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;

/**
 * How the Kafka key of a change is made: changes with equal keys share a partition and so stay in order.
 *
 * @param by the kind of key
 * @param columns the columns of {@link By#COLUMN}, else empty
 */
public record PartitionKeyRule(By by, List<String> columns) {
    public static final PartitionKeyRule DEFAULT = new PartitionKeyRule(By.DATABASE_AND_TABLE, List.of());
    private static final String COLUMN_PREFIX = "column:";

    /** The kinds of key. */
    public enum By {
        DATABASE_AND_TABLE("db_name.table_name"),
        DATABASE("db_name"),
        TABLE("table_name"),
        PRIMARY_KEY("primary_key"),
        COLUMN("column"),
        /** No key: Kafka spreads the changes, no order is kept. */
        NONE("none");

        private final String text;

        By(String text) {
            this.text = text;
        }
    }

    public PartitionKeyRule {
        columns = List.copyOf(columns);
    }

    @JsonCreator
    public static PartitionKeyRule of(String text) {
        if (text.startsWith(COLUMN_PREFIX)) {
            List<String> columns = Arrays.stream(
                            text.substring(COLUMN_PREFIX.length()).split(",", -1))
                    .map(String::strip)
                    .toList();
            if (columns.stream().anyMatch(String::isEmpty)) {
                throw new IllegalArgumentException("must name columns as in column:shop_id,order_id");
            }
            return new PartitionKeyRule(By.COLUMN, columns);
        }
        return Arrays.stream(By.values())
                .filter(by -> by != By.COLUMN && by.text.equals(text))
                .findFirst()
                .map(by -> new PartitionKeyRule(by, List.of()))
                .orElseThrow(() -> new IllegalArgumentException("must be one of db_name.table_name, db_name,"
                        + " table_name, primary_key, column:<a,b>, none"));
    }

    @JsonValue
    @Override
    public String toString() {
        return by == By.COLUMN ? COLUMN_PREFIX + String.join(",", columns) : by.text;
    }
}
