package io.cdcmanager.cdc.streamer.event;

import io.cdcmanager.cdc.job.DmlTypes;
import io.cdcmanager.cdc.job.JobConfig.DmlFilterRule;
import java.util.List;

/** Kinds of change that nobody wants: some for every table, some for the tables of a rule. */
public final class DmlFilter {
    private final DmlTypes everywhere;
    private final List<OfTables> some;

    private record OfTables(TableFilter tables, DmlTypes types) {}

    public DmlFilter(DmlTypes everywhere, List<DmlFilterRule> rules) {
        this.everywhere = everywhere;
        this.some = rules.stream()
                .map(rule -> new OfTables(new TableFilter(List.of(rule.filterRule())), rule.dmlTypes()))
                .toList();
    }

    public boolean drops(ChangeEvent change) {
        return everywhere.contains(change.type())
                || some.stream()
                        .anyMatch(rule -> rule.types().contains(change.type())
                                && rule.tables().accepts(change));
    }

    /** The changes that remain, in the same order. */
    public List<ChangeEvent> keep(List<ChangeEvent> changes) {
        return changes.stream().filter(change -> !drops(change)).toList();
    }
}
