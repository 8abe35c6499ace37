package io.cdcmanager.cdc.streamer.event;

import io.cdcmanager.cdc.job.TableRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables that at least one rule matches. A table is asked about once; the verdict is remembered. */
public final class TableFilter {
    private final List<TableRule> rules;
    private final Map<String, Map<String, Boolean>> verdicts = new HashMap<>();

    public TableFilter(List<TableRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public synchronized boolean accepts(ChangeEvent change) {
        return verdicts.computeIfAbsent(change.database(), database -> new HashMap<>())
                .computeIfAbsent(change.table(), table -> accepts(change.database(), table));
    }

    private boolean accepts(String database, String table) {
        return rules.stream().anyMatch(rule -> rule.matches(database, table));
    }

    /** The changes of tables that are wanted, in the same order. */
    public List<ChangeEvent> keep(List<ChangeEvent> changes) {
        return changes.stream().filter(this::accepts).toList();
    }
}
