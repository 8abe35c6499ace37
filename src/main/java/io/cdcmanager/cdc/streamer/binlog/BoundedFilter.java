package io.cdcmanager.cdc.streamer.binlog;

import io.cdcmanager.cdc.job.BoundedText;
import io.debezium.relational.TableId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Debezium's {@code table.include.list}, asked before Debezium is: an expression that backtracks without end on a table's
 * name would keep Debezium busy for ever, and nobody would know.
 */
final class BoundedFilter {
    private final List<Pattern> patterns;

    BoundedFilter(String includeList) {
        // as Debezium reads it: separated by commas that no backslash stands before, and upper and lower case are the
        // same
        patterns = Arrays.stream(includeList.split("(?<!\\\\),"))
                .map(regex -> Pattern.compile(regex.replace("\\,", ",").strip(), Pattern.CASE_INSENSITIVE))
                .toList();
    }

    /**
     * @throws SourceUnfitException when an expression backtracks without end on this name
     */
    void expectAnswer(TableId table) {
        String name = table.catalog() + "." + table.table();
        for (Pattern pattern : patterns) {
            try {
                if (pattern.matcher(new BoundedText(name)).matches()) {
                    return;
                }
            } catch (IllegalStateException endless) {
                throw new SourceUnfitException("filter_backtracks", endless.getMessage() + ": " + pattern, endless);
            }
        }
    }
}
