package io.cdcmanager.cdc.streamer.event;

import io.cdcmanager.cdc.job.DmlType;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;

/** Changes for tests, without a database. */
final class Changes {
    private static final Schema SOURCE = SchemaBuilder.struct()
            .field("db", Schema.STRING_SCHEMA)
            .field("table", Schema.STRING_SCHEMA)
            .field("ts_ms", Schema.INT64_SCHEMA)
            .field("gtid", Schema.OPTIONAL_STRING_SCHEMA)
            .field("file", Schema.STRING_SCHEMA)
            .field("pos", Schema.INT64_SCHEMA)
            .field("row", Schema.INT32_SCHEMA)
            .build();

    private Changes() {}

    static ChangeEvent of(DmlType type, String database, String table, Struct key, Struct before, Struct after) {
        return new ChangeEvent(Map.of(), source(database, table), key, type, before, after, false);
    }

    /** An update that moves a row from one key to another; the rows are their keys. */
    static ChangeEvent keyChange(String database, String table, Struct before, Struct after) {
        return new ChangeEvent(Map.of(), source(database, table), after, DmlType.UPDATE, before, after, true);
    }

    private static Struct source(String database, String table) {
        return new Struct(SOURCE)
                .put("db", database)
                .put("table", table)
                .put("ts_ms", 1_698_036_000_123L)
                .put("gtid", "3e11fa47-71ca-11e1-9e33-c80aa9429562:23")
                .put("file", "binlog.000001")
                .put("pos", 456L)
                .put("row", 2);
    }

    static ChangeEvent insert(String database, String table, Struct row) {
        return of(DmlType.INSERT, database, table, null, null, row);
    }

    /** A row, or a key, of one column. */
    static Struct row(String column, Schema type, Object value) {
        return new Struct(SchemaBuilder.struct().field(column, type).build()).put(column, value);
    }
}
