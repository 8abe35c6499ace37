package io.cdcmanager.cdc.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A change as one line to read: time, table, type, row, and what is new in it. */
final class ChangeLine {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final int MAX_LENGTH = 200;

    private ChangeLine() {}

    static String of(LocalTime time, JsonNode message) {
        String table =
                message.path("database").asText() + "." + message.path("table").asText();
        String line = "%s  %-32s %-6s id=%-6s %s"
                .formatted(
                        TIME.format(time),
                        table,
                        message.path("type").asText(),
                        message.path("data").path("id").asText(),
                        String.join("  ", columns(message)));
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH - 3) + "...";
    }

    private static List<String> columns(JsonNode message) {
        JsonNode before = message.path("old_data");
        List<String> columns = new ArrayList<>();
        message.path("data").properties().forEach(column -> {
            String name = column.getKey();
            if (!before.isObject()) {
                columns.add(name + "=" + text(column.getValue()));
            } else if (!before.path(name).equals(column.getValue())) {
                columns.add(name + ": " + text(before.path(name)) + " -> " + text(column.getValue()));
            }
        });
        columns.removeIf(column -> column.startsWith("id="));
        return columns;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }
}
