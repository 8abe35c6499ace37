package io.cdcmanager.cdc.streamer.event;

/**
 * A label of an ENUM. Debezium gives it as it stands in the table's definition: commas and quotes behind a backslash,
 * MySQL's escapes not resolved.
 */
final class Label {
    private Label() {}

    static String of(String escaped) {
        if (escaped.indexOf('\\') < 0) {
            return escaped;
        }
        StringBuilder label = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            label.append(c == '\\' && i + 1 < escaped.length() ? unescaped(escaped.charAt(++i)) : c);
        }
        return label.toString();
    }

    /** MySQL's escape sequences; of any other character the backslash goes. */
    private static char unescaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case '0' -> '\0';
            case 'Z' -> '\u001A';
            default -> c;
        };
    }
}
