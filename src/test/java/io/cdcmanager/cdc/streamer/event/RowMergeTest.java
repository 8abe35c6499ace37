package io.cdcmanager.cdc.streamer.event;

import static io.cdcmanager.cdc.job.DmlType.DELETE;
import static io.cdcmanager.cdc.job.DmlType.INSERT;
import static io.cdcmanager.cdc.job.DmlType.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdcmanager.cdc.job.DmlType;
import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.junit.jupiter.api.Test;

class RowMergeTest {
    private final RowMerge merge = new RowMerge(true);

    @Test
    void onlyTheLastChangeOfARowRemains() {
        ChangeEvent first = change(INSERT, "orders", 1);
        ChangeEvent other = change(INSERT, "orders", 2);
        ChangeEvent sameKeyOfAnotherTable = change(INSERT, "items", 1);
        ChangeEvent last = change(DELETE, "orders", 1);

        assertThat(merge.merge(List.of(first, other, sameKeyOfAnotherTable, last)))
                .containsExactly(other, sameKeyOfAnotherTable, last);
    }

    @Test
    void tablesWithoutAPrimaryKeyKeepEveryChange() {
        ChangeEvent a = Changes.insert("shop", "log", key(1));
        ChangeEvent b = Changes.insert("shop", "log", key(1));

        assertThat(merge.merge(List.of(a, b))).containsExactly(a, b);
    }

    @Test
    void aChangeOfTheKeyIsKeptAndSoIsWhatCameBefore() {
        ChangeEvent before = change(UPDATE, "orders", 2);
        ChangeEvent keyChange = Changes.keyChange("shop", "orders", key(1), key(2));
        ChangeEvent after = change(UPDATE, "orders", 2);

        assertThat(merge.merge(List.of(before, keyChange, after))).containsExactly(before, keyChange, after);
    }

    @Test
    void offMeansOff() {
        List<ChangeEvent> changes = List.of(change(INSERT, "orders", 1), change(DELETE, "orders", 1));

        assertThat(new RowMerge(false).merge(changes)).isSameAs(changes);
    }

    private static ChangeEvent change(DmlType type, String table, int id) {
        return Changes.of(type, "shop", table, key(id), null, null);
    }

    private static Struct key(int id) {
        return Changes.row("id", Schema.INT32_SCHEMA, id);
    }
}
