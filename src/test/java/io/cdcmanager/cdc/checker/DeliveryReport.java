package io.cdcmanager.cdc.checker;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of the written changes.
 *
 * @param received how many of the written changes arrived, each counted once
 * @param duplicated arrivals beyond the first of a change: allowed as the replay of a suffix
 * @param reordered arrivals that do not follow what came before them
 * @param phantom arrivals of changes that nobody committed, or that no rule captures
 */
public record DeliveryReport(
        int written, int received, List<Change> lost, int duplicated, List<Change> reordered, List<Change> phantom) {
    private static final int EXAMPLES = 5;

    public DeliveryReport {
        lost = List.copyOf(lost);
        reordered = List.copyOf(reordered);
        phantom = List.copyOf(phantom);
    }

    /** The delivery contract: at least once, in order, and nothing else. */
    public boolean isKept() {
        return lost.isEmpty() && reordered.isEmpty() && phantom.isEmpty();
    }

    public String summary() {
        return "%d changes written, %d received, %d lost, %d duplicated"
                .formatted(written, received, lost.size(), duplicated);
    }

    /** The summary and, when the contract is broken, examples of each kind. */
    @Override
    public String toString() {
        return summary() + examples("lost", lost) + examples("reordered", reordered) + examples("phantom", phantom);
    }

    private static String examples(String kind, List<Change> changes) {
        if (changes.isEmpty()) {
            return "";
        }
        String first = changes.stream().limit(EXAMPLES).map(Change::toString).collect(Collectors.joining(", "));
        return "%n  %s (%d): %s".formatted(kind, changes.size(), first);
    }
}
