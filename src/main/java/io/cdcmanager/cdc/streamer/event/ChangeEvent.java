package io.cdcmanager.cdc.streamer.event;

import io.cdcmanager.cdc.job.DmlType;
import io.debezium.data.Envelope;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/** One committed change of one row. */
public final class ChangeEvent {
    private final Struct source;
    private final String database;
    private final String table;
    private final String gtid;
    private final Struct primaryKey;
    private final DmlType type;
    private final Struct before;
    private final Struct after;
    private final boolean changesKey;
    private final Map<String, ?> offset;
    private byte[] json;

    ChangeEvent(
            Map<String, ?> offset,
            Struct source,
            Struct primaryKey,
            DmlType type,
            Struct before,
            Struct after,
            boolean changesKey) {
        this.offset = offset;
        this.source = source;
        this.database = source.getString("db");
        this.table = source.getString("table");
        this.gtid = source.getString("gtid");
        this.primaryKey = primaryKey;
        this.type = type;
        this.before = before;
        this.after = after;
        this.changesKey = changesKey;
    }

    /** The change that a record of Debezium's MySQL connector carries. */
    static ChangeEvent of(SourceRecord record) {
        Struct envelope = (Struct) record.value();
        return new ChangeEvent(
                record.sourceOffset(),
                envelope.getStruct(Envelope.FieldName.SOURCE),
                (Struct) record.key(),
                type(Envelope.operationFor(record)),
                envelope.getStruct(Envelope.FieldName.BEFORE),
                envelope.getStruct(Envelope.FieldName.AFTER),
                false);
    }

    private static DmlType type(Envelope.Operation operation) {
        return switch (operation) {
            case CREATE -> DmlType.INSERT;
            case UPDATE -> DmlType.UPDATE;
            case DELETE -> DmlType.DELETE;
            // Snapshots read no rows and truncates are skipped, by the options of the route.
            case READ, TRUNCATE, MESSAGE ->
                throw new IllegalStateException("a binary log holds no " + operation + " record");
        };
    }

    public String database() {
        return database;
    }

    public String table() {
        return table;
    }

    public DmlType type() {
        return type;
    }

    /** Milliseconds since the epoch at which the change was committed. */
    public long committedAtMillis() {
        return source.getInt64("ts_ms");
    }

    /** The transaction, {@code uuid:n}; null when the server has GTIDs off. */
    public String gtid() {
        return gtid;
    }

    /** The same at every replay from the same server: transaction or file, position of the event, row in it. */
    public String eventId() {
        String origin = gtid == null ? source.getString("file") : gtid;
        return origin + ":" + source.getInt64("pos") + ":" + source.getInt32("row");
    }

    /** The row as it is after the change; for a delete, the row that went. */
    Struct data() {
        return type == DmlType.DELETE ? before : after;
    }

    /** The row before an update, else null. */
    Struct oldData() {
        return type == DmlType.UPDATE ? before : null;
    }

    /** The primary key's columns; null when the table has none. */
    Struct primaryKey() {
        return primaryKey;
    }

    /** Debezium's offset behind this change: from where reading goes on once it has been delivered. */
    public Map<String, ?> offset() {
        return offset;
    }

    /** True for an update that gives the row another primary key. */
    boolean changesKey() {
        return changesKey;
    }

    /** The message value. Written once, however many streams want it. */
    public byte[] json() {
        if (json == null) {
            json = FlatMessage.write(this);
        }
        return json;
    }
}
