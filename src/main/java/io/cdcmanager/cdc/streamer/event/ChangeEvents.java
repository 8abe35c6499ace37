package io.cdcmanager.cdc.streamer.event;

import io.cdcmanager.cdc.job.DmlType;
import io.debezium.data.Envelope;
import io.debezium.relational.RelationalChangeRecordEmitter;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Turns polled records into changes. Debezium tells an update that changes the primary key as a delete and an insert;
 * here it becomes the one update that was committed. Its halves may lie in two polls, so one half may be kept back.
 */
public final class ChangeEvents {
    private SourceRecord heldBack;

    /** The changes of one poll, in order; records that are no row changes (heartbeats) drop out. */
    public List<ChangeEvent> of(List<SourceRecord> records) {
        List<ChangeEvent> changes = new ArrayList<>(records.size());
        for (SourceRecord record : records) {
            if (!isRowChange(record)) {
                continue;
            }
            if (heldBack != null) {
                changes.add(keyChange(heldBack, record));
                heldBack = null;
            } else if (isFirstHalfOfKeyChange(record)) {
                heldBack = record;
            } else {
                changes.add(ChangeEvent.of(record));
            }
        }
        return changes;
    }

    /** True while half a change is kept back: the position must not pass it yet. */
    public boolean holdsBack() {
        return heldBack != null;
    }

    private static boolean isRowChange(SourceRecord record) {
        return record.valueSchema() != null && Envelope.isEnvelopeSchema(record.valueSchema());
    }

    private static boolean isFirstHalfOfKeyChange(SourceRecord record) {
        return record.headers().lastWithName(RelationalChangeRecordEmitter.PK_UPDATE_NEWKEY_FIELD) != null;
    }

    private static ChangeEvent keyChange(SourceRecord delete, SourceRecord insert) {
        Struct before = ((Struct) delete.value()).getStruct(Envelope.FieldName.BEFORE);
        Struct envelope = (Struct) insert.value();
        return new ChangeEvent(
                insert.sourceOffset(),
                envelope.getStruct(Envelope.FieldName.SOURCE),
                (Struct) insert.key(),
                DmlType.UPDATE,
                before,
                envelope.getStruct(Envelope.FieldName.AFTER),
                true);
    }
}
