package io.cdcmanager.cdc.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Compares what a writer committed with what arrived, change by change. Order is checked in lanes: the changes that
 * share a Kafka key, or a row where only its own order is known. Writers of one lane record in the order of their
 * commits.
 */
public final class DeliveryChecker {
    private final Function<Change, String> lane;
    private final Set<Change> written = new LinkedHashSet<>();

    private DeliveryChecker(Function<Change, String> lane) {
        this.lane = lane;
    }

    /** For the partition key db_name.table_name and one writer for each table. */
    public static DeliveryChecker orderedByTable() {
        return new DeliveryChecker(Change::table);
    }

    /** For any partition key that keeps a row together, and one writer for each row. */
    public static DeliveryChecker orderedByRow() {
        return new DeliveryChecker(change -> change.table() + "/" + change.key());
    }

    /** To be called after the commit: what was rolled back must not arrive. */
    public synchronized void record(Change change) {
        if (!written.add(change)) {
            throw new IllegalArgumentException("Written twice, so arrivals cannot be told apart: " + change);
        }
    }

    public synchronized int written() {
        return written.size();
    }

    /** @param arrivals in topic order; only the order within a lane counts */
    public synchronized DeliveryReport report(List<Change> arrivals) {
        Set<Change> arrived = new HashSet<>(arrivals);
        List<Change> lost =
                written.stream().filter(change -> !arrived.contains(change)).toList();
        Map<Change, Integer> places = places(arrived);
        List<Change> phantom =
                arrivals.stream().filter(change -> !places.containsKey(change)).toList();
        return new DeliveryReport(
                written.size(),
                places.size(),
                lost,
                arrivals.size() - phantom.size() - places.size(),
                reordered(arrivals, places),
                phantom);
    }

    /** The place of each change in its lane; lost ones take none, so that a gap is not reported as disorder too. */
    private Map<Change, Integer> places(Set<Change> arrived) {
        Map<Change, Integer> places = new HashMap<>();
        Map<String, Integer> next = new HashMap<>();
        for (Change change : written) {
            if (arrived.contains(change)) {
                places.put(change, next.merge(lane.apply(change), 1, Integer::sum) - 1);
            }
        }
        return places;
    }

    /**
     * An arrival either follows its predecessor directly or goes back to something older, from where everything comes
     * again: so first arrivals are in order, and duplicates are replays of a suffix.
     */
    private List<Change> reordered(List<Change> arrivals, Map<Change, Integer> places) {
        List<Change> reordered = new ArrayList<>();
        Map<String, Integer> last = new HashMap<>();
        for (Change change : arrivals) {
            Integer place = places.get(change);
            if (place == null) {
                continue;
            }
            Integer before = last.put(lane.apply(change), place);
            if (place > (before == null ? 0 : before + 1)) {
                reordered.add(change);
            }
        }
        return reordered;
    }
}
