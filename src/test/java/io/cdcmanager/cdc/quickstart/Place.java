package io.cdcmanager.cdc.quickstart;

import io.cdcmanager.cdc.server.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder target/quickstart: data while it runs, and the log files after that. */
final class Place {
    static final Path FOLDER = Folders.build().resolve("quickstart");
    static final Path JAR = Folders.build().resolve("cdc-manager.jar");
    static final Path MYSQL = FOLDER.resolve("mysql");
    static final Path KAFKA = FOLDER.resolve("kafka");
    static final Path MANAGER_DATA = FOLDER.resolve("manager");
    static final Path MANAGER_CONFIG = FOLDER.resolve("manager.yaml");
    static final Path MANAGER_LOG = FOLDER.resolve("manager.log");
    static final Path ADDRESSES = FOLDER.resolve("addresses.properties");

    private Place() {}

    static void startEmpty() {
        Folders.delete(FOLDER);
        try {
            Files.createDirectories(FOLDER);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static void keepOnlyLogs() {
        Folders.delete(MYSQL);
        Folders.delete(KAFKA);
        Folders.delete(MANAGER_CONFIG);
        Folders.delete(ADDRESSES);
        try (var files = Files.list(MANAGER_DATA)) {
            files.filter(file -> !file.endsWith("logs")).forEach(Folders::delete);
        } catch (IOException neverStarted) {
            return;
        }
    }

    /** For files with passwords. */
    static void writePrivately(Path file, String text) {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
