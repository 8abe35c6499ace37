package io.cdcmanager.cdc.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression on {@code database.table}. It is searched for, as in Go and grep: {@code ^} and {@code $} say
 * where it must begin and end. Upper and lower case differ.
 */
public final class TableRule {
    static final int MAX_LENGTH = 4000;

    private final Pattern pattern;

    private TableRule(Pattern pattern) {
        this.pattern = pattern;
    }

    @JsonCreator
    public static TableRule of(String regex) {
        if (regex.isBlank()) {
            throw new IllegalArgumentException("must not be empty; ^.*$ means every table");
        }
        if (regex.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("must have at most " + MAX_LENGTH + " characters");
        }
        try {
            return new TableRule(Pattern.compile(regex));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "is not a regular expression: " + e.getDescription() + " near index " + e.getIndex(), e);
        }
    }

    /** The rule that matches every table of exactly these databases. */
    public static TableRule everyTableOf(Iterable<String> databases) {
        StringBuilder names = new StringBuilder();
        for (String database : databases) {
            names.append(names.isEmpty() ? "" : "|").append(quoted(database));
        }
        return of("^(" + names + ")\\..*$");
    }

    /**
     * @throws IllegalStateException when the expression backtracks beyond all measure on this name
     */
    public boolean matches(String database, String table) {
        return pattern.matcher(new BoundedText(database + "." + table)).find();
    }

    @JsonValue
    @Override
    public String toString() {
        return pattern.pattern();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TableRule rule && rule.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    private static String quoted(String name) {
        return name.replaceAll("([\\\\.\\[\\]{}()*+?^$|\\-])", "\\\\$1");
    }
}
