package io.cdcmanager.cdc.streamer.binlog;

import io.debezium.relational.TableId;
import io.debezium.relational.Tables.TableFilter;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which statements cannot concern a captured table where there is only their text to go by, because the parser does
 * not know them. In doubt a statement concerns one.
 */
final class DdlOfOthers {
    private static final String PART = "(?:`(?:[^`]|``)+`|[\\w$\\x{80}-\\x{ffff}]+)";
    private static final String NAME = "(?<first>" + PART + ")(?:\\s*\\.\\s*(?<second>" + PART + "))?";

    /** What may hold anything that looks like a name. */
    private static final Pattern COMMENTS_AND_STRINGS = Pattern.compile(
            "(?s)/\\*(?!!).*?\\*/|(?:--\\s|#)[^\\n]*|'(?:[^'\\\\]|\\\\.|'')*+'|\"(?:[^\"\\\\]|\\\\.|\"\")*+\"");

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

    private static final Pattern NEW_NAME =
            Pattern.compile("(?is)\\bRENAME\\s+(?!COLUMN\\b|INDEX\\b|KEY\\b)(?:TO\\s+|AS\\s+)?" + NAME);

    private static final Pattern ALTERS = Pattern.compile("(?is)\\W*ALTER\\s+TABLE\\b.*");

    private static final Pattern RENAMES = Pattern.compile("(?is)\\W*RENAME\\s+TABLES?\\b.*");

    /** An old and a new name of RENAME TABLE. */
    private static final Pattern PAIR = Pattern.compile("(?is)(?:\\bTABLES?\\b|,)\\s*(" + PART + ")(?:\\s*\\.\\s*("
            + PART + "))?\\s+TO\\s+(" + PART + ")(?:\\s*\\.\\s*(" + PART + "))?");

    private static final Pattern ANY_NAMES = Pattern.compile("(?is)" + NAME);

    private final TableFilter captured;

    DdlOfOthers(TableFilter captured) {
        this.captured = captured;
    }

    boolean isCaptured(TableId table) {
        return captured.isIncluded(table);
    }

    /** @param database the session's default database; may be null */
    boolean includes(String statement, String database) {
        String text = COMMENTS_AND_STRINGS.matcher(statement).replaceAll(" ");
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

    /** Tables that this statement may create or name anew; empty for most statements. */
    static Set<TableId> namedBy(String statement, String database) {
        String text = COMMENTS_AND_STRINGS.matcher(statement).replaceAll(" ");
        Set<TableId> named = renamed(statement, database);
        if (OF_ONE_TABLE.matcher(text).matches()) {
            Matcher name = ITS_NAMES.matcher(text);
            while (name.find()) {
                named.add(table(name, database));
            }
        }
        return named;
    }

    /** Tables that have a name by this statement which they had not before; empty for most statements. */
    static Set<TableId> renamed(String statement, String database) {
        String text = COMMENTS_AND_STRINGS.matcher(statement).replaceAll(" ");
        Set<TableId> renamed = new LinkedHashSet<>();
        if (RENAMES.matcher(text).matches()) {
            Matcher pair = PAIR.matcher(text);
            while (pair.find()) {
                renamed.remove(table(pair.group(1), pair.group(2), database));
                renamed.add(table(pair.group(3), pair.group(4), database));
            }
        } else if (ALTERS.matcher(text).matches()) {
            Matcher name = NEW_NAME.matcher(text);
            while (name.find()) {
                renamed.add(table(name, database));
            }
        }
        return renamed;
    }

    private static TableId table(Matcher name, String database) {
        return table(name.group("first"), name.group("second"), database);
    }

    private static TableId table(String first, String second, String database) {
        return second == null
                ? new TableId(database, null, unquoted(first))
                : new TableId(unquoted(first), null, unquoted(second));
    }

    private static String unquoted(String name) {
        return name.startsWith("`") ? name.substring(1, name.length() - 1).replace("``", "`") : name;
    }
}
