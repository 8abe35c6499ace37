package io.cdcmanager.cdc.streamer.binlog;

import io.debezium.relational.TableId;
import io.debezium.relational.Tables.TableFilter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which statements cannot concern a captured table where there is only their text to go by, because the parser does
 * not know them. In doubt a statement concerns one.
 */
final class DdlOfOthers {
    private static final String PART = "(?:`(?:[^`]|``)+`|[\\w$\\x{80}-\\x{ffff}]+)";
    private static final String NAME = "(?<first>" + PART + ")(?:\\s*\\.\\s*(?<second>" + PART + "))?";

    private static final Pattern COMMENT = Pattern.compile("/\\*(?!!).*?\\*/|(?:--\\s|#)[^\\n]*", Pattern.DOTALL);

    /** Statements that change no columns: of users, views, routines, tablespaces and the like. */
    private static final Pattern OF_NO_TABLE = Pattern.compile(
            "(?is)\\W*(?:CREATE|ALTER|DROP)\\s+(?!(?:\\w+\\s+){0,3}?(?:TABLES?|INDEX|DATABASE|SCHEMA)\\b).*"
                    + "|\\W*(?:GRANT|REVOKE|SET|ANALYZE|OPTIMIZE|REPAIR|FLUSH|INSTALL|UNINSTALL)\\b.*");

    private static final Pattern OF_ONE_TABLE =
            Pattern.compile("(?is)\\W*(?:CREATE|ALTER)\\s+(?:\\w+\\s+){0,3}?TABLE\\b.*");

    /** The table of such a statement, and the name that ALTER TABLE may give it. */
    private static final Pattern ITS_NAMES = Pattern.compile(
            "(?is)\\b(?:TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?|RENAME\\s+(?!COLUMN\\b|INDEX\\b|KEY\\b)(?:TO\\s+|AS\\s+)?)"
                    + NAME);

    private static final Pattern ANY_NAMES = Pattern.compile("(?is)" + NAME);

    private final TableFilter captured;

    DdlOfOthers(TableFilter captured) {
        this.captured = captured;
    }

    /** @param database the session's default database; may be null */
    boolean includes(String statement, String database) {
        String text = COMMENT.matcher(statement).replaceAll(" ");
        if (OF_NO_TABLE.matcher(text).matches()) {
            return true;
        }
        Pattern names = OF_ONE_TABLE.matcher(text).matches() ? ITS_NAMES : ANY_NAMES;
        Matcher name = names.matcher(text);
        while (name.find()) {
            if (captured.isIncluded(table(name, database))) {
                return false;
            }
        }
        return true;
    }

    private static TableId table(Matcher name, String database) {
        String first = unquoted(name.group("first"));
        String second = name.group("second");
        return second == null ? new TableId(database, null, first) : new TableId(first, null, unquoted(second));
    }

    private static String unquoted(String name) {
        return name.startsWith("`") ? name.substring(1, name.length() - 1).replace("``", "`") : name;
    }
}
