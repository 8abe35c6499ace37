package io.cdcmanager.cdc.streamer.event;

import static io.cdcmanager.cdc.job.DmlType.DELETE;
import static io.cdcmanager.cdc.job.DmlType.INSERT;
import static io.cdcmanager.cdc.job.DmlType.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdcmanager.cdc.job.DmlType;
import io.cdcmanager.cdc.job.DmlTypes;
import io.cdcmanager.cdc.job.JobConfig.DmlFilterRule;
import io.cdcmanager.cdc.job.TableRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class DmlFilterTest {
    @Test
    void typesAreDroppedEverywhereOrForTheTablesOfARule() {
        DmlFilter filter = new DmlFilter(
                DmlTypes.of("delete"),
                List.of(new DmlFilterRule(TableRule.of("^shop\\.log$"), DmlTypes.of("update, insert"))));

        List<ChangeEvent> kept = filter.keep(List.of(
                change(INSERT, "orders"),
                change(UPDATE, "orders"),
                change(DELETE, "orders"),
                change(INSERT, "log"),
                change(UPDATE, "log"),
                change(DELETE, "log")));

        assertThat(kept).extracting(ChangeEvent::table).containsExactly("orders", "orders");
        assertThat(kept).extracting(ChangeEvent::type).containsExactly(INSERT, UPDATE);
    }

    @Test
    void withoutRulesEverythingPasses() {
        DmlFilter filter = new DmlFilter(DmlTypes.NONE, List.of());

        assertThat(filter.keep(List.of(change(DELETE, "orders")))).hasSize(1);
    }

    private static ChangeEvent change(DmlType type, String table) {
        return Changes.of(type, "shop", table, null, null, null);
    }
}
