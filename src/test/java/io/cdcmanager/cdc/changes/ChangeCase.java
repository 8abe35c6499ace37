package io.cdcmanager.cdc.changes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One {@code .case} file: SQL, and behind a statement the messages that it must cause. How to write one stands in
 * {@code src/test/resources/changes/README.md}.
 *
 * @param name the file's name without its ending
 * @param needs lowest version of MySQL that knows what the case is about, as {@code 9.6}; empty for any
 * @param statements in the order of the file
 * @param expected one line for each message: {@code insert t {…}}, {@code update t {…} was {…}}, {@code delete t {…}}
 */
record ChangeCase(String name, String needs, List<String> statements, List<String> expected) {
    private static final String COMMENT = "--";
    private static final String MESSAGE = "->";
    private static final String NEEDS = "-- needs MySQL ";

    static ChangeCase read(Path file) {
        try {
            return parse(file.getFileName().toString().replace(".case", ""), Files.readAllLines(file));
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    private static ChangeCase parse(String name, List<String> lines) {
        String needs = lines.get(0).startsWith(NEEDS)
                ? lines.get(0).substring(NEEDS.length()).strip()
                : "";
        List<String> statements = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith(MESSAGE)) {
                expected.add(text.substring(MESSAGE.length()).strip());
            } else if (!text.isEmpty() && !text.startsWith(COMMENT)) {
                statement.append(statement.isEmpty() ? "" : "\n").append(text);
                if (text.endsWith(";")) {
                    statements.add(statement.substring(0, statement.length() - 1));
                    statement.setLength(0);
                }
            }
        }
        if (!statement.isEmpty()) {
            throw new IllegalStateException(name + ".case: the last statement has no semicolon: " + statement);
        }
        return new ChangeCase(name, needs, statements, expected);
    }

    boolean runsOn(int major, int minor) {
        if (needs.isEmpty()) {
            return true;
        }
        String[] version = needs.split("\\.");
        int needsMajor = Integer.parseInt(version[0]);
        return major > needsMajor || major == needsMajor && minor >= Integer.parseInt(version[1]);
    }

    /** The database that the statements start in. */
    String database() {
        return "case_" + name.replace('-', '_');
    }
}
