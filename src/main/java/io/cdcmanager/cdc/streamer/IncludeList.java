package io.cdcmanager.cdc.streamer;

import io.cdcmanager.cdc.job.JobConfig.MqStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The streams' rules as Debezium's {@code table.include.list}, so that foreign tables are neither decoded nor able to
 * break the job. Debezium matches whole names and ignores case; the list may take in more than the rules, never less,
 * and the route's own filter is exact.
 */
final class IncludeList {
    private IncludeList() {}

    static String of(List<MqStream> streams) {
        return streams.stream()
                .map(stream -> ".*(?:" + stream.filterRule() + ").*")
                // the list is separated by commas
                .map(rule -> rule.replace(",", "\\,"))
                .distinct()
                .collect(Collectors.joining(","));
    }
}
