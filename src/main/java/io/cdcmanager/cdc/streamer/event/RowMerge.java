package io.cdcmanager.cdc.streamer.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.connect.data.Struct;

/**
 * Keeps only the last change of each row of a batch, for readers that want the newest image and not the history. What has
 * no primary key, and updates that change the key, all pass: the rows they leave behind would otherwise never go.
 */
public final class RowMerge {
    private final boolean on;

    public RowMerge(boolean on) {
        this.on = on;
    }

    private record Row(String database, String table, Struct key) {}

    /** The changes that remain, in the same order. */
    public List<ChangeEvent> merge(List<ChangeEvent> changes) {
        if (!on) {
            return changes;
        }
        Set<Row> seen = new HashSet<>();
        List<ChangeEvent> newestFirst = new ArrayList<>(changes.size());
        for (int i = changes.size() - 1; i >= 0; i--) {
            ChangeEvent change = changes.get(i);
            if (change.primaryKey() == null) {
                newestFirst.add(change);
            } else if (change.changesKey()) {
                // what came before it is another row's history
                seen.remove(row(change));
                newestFirst.add(change);
            } else if (seen.add(row(change))) {
                newestFirst.add(change);
            }
        }
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private static Row row(ChangeEvent change) {
        return new Row(change.database(), change.table(), change.primaryKey());
    }
}
