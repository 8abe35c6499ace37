package io.cdcmanager.cdc.streamer.event;

import io.cdcmanager.cdc.job.PartitionKeyRule;
import java.util.List;
import java.util.StringJoiner;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;

/** The Kafka key of one change: changes that must stay in order share a key. */
public final class PartitionKey {
    private final PartitionKeyRule rule;

    public PartitionKey(PartitionKeyRule rule) {
        this.rule = rule;
    }

    /**
     * @return null for a change without a key
     * @throws IllegalArgumentException when the rule names a column that the table does not have
     */
    public String of(ChangeEvent change) {
        return switch (rule.by()) {
            case DATABASE_AND_TABLE -> table(change);
            case DATABASE -> change.database();
            case TABLE -> change.table();
            case PRIMARY_KEY -> primaryKey(change);
            case COLUMN -> columns(change);
            case NONE -> null;
        };
    }

    private static String table(ChangeEvent change) {
        return change.database() + "." + change.table();
    }

    /** A table without a primary key has no row identity to keep in order, so the whole table keeps its order. */
    private static String primaryKey(ChangeEvent change) {
        Struct key = change.primaryKey();
        if (key == null) {
            return table(change);
        }
        List<String> columns = key.schema().fields().stream().map(Field::name).toList();
        return table(change) + "/" + values(key, columns);
    }

    private String columns(ChangeEvent change) {
        for (String column : rule.columns()) {
            if (change.data().schema().field(column) == null) {
                throw new IllegalArgumentException(
                        "partition_key " + rule + ": " + table(change) + " has no column " + column);
            }
        }
        return values(change.data(), rule.columns());
    }

    private static String values(Struct row, List<String> columns) {
        StringJoiner values = new StringJoiner(",");
        for (String column : columns) {
            values.add(KeyText.of(row.schema().field(column).schema(), row.getWithoutDefault(column)));
        }
        return values.toString();
    }
}
