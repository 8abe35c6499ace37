package io.cdcmanager.cdc.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The SQL files of {@code sql/metadata}, by name. */
final class Statements {
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private Statements() {}

    static String of(String name) {
        return READ.computeIfAbsent(name, Statements::read);
    }

    private static String read(String name) {
        try (InputStream file = Statements.class.getResourceAsStream("/sql/metadata/" + name + ".sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
