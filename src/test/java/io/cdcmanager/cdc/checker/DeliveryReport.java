package io.cdcmanager.cdc.checker;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** What breaks the contract, one line for each kind with the first examples. */
    public List<String> violations() {
        return Stream.of(violation("lost", lost), violation("reordered", reordered), violation("phantom", phantom))
                .filter(violation -> !violation.isEmpty())
                .toList();
    }

    /** For the message of a failed assertion. */
    @Override
    public String toString() {
        return String.join(
                System.lineSeparator(),
                Stream.concat(Stream.of(summary()), violations().stream()).toList());
    }

    private static String violation(String kind, List<Change> changes) {
        String examples = changes.stream().limit(EXAMPLES).map(Change::toString).collect(Collectors.joining(", "));
        return changes.isEmpty() ? "" : "%d %s: %s".formatted(changes.size(), kind, examples);
    }
}
