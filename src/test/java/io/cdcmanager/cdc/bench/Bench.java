package io.cdcmanager.cdc.bench;

import io.cdcmanager.cdc.server.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** What all commands in {@code bench/} share: one folder, one at a time, one way to speak. */
final class Bench {
    static final Path JAR = Folders.build().resolve("cdc-manager.jar");
    private static final Path FOLDER = Folders.build().resolve("bench");

    private Bench() {}

    /** Target/bench/name; the folder around it exists. */
    static Path file(String name) {
        Path file = FOLDER.resolve(name);
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file;
    }

    /** The log of an earlier run is gone. */
    static Path log(String name) {
        Path log = file("logs/" + name + ".log");
        Folders.delete(log);
        return log;
    }

    /** Two measurements at once would measure each other. Held until this JVM ends. */
    static void claimMachine() {
        try {
            FileChannel lock = FileChannel.open(file("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new IllegalStateException("another command of bench/ runs in this folder");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static void say(String format, Object... arguments) {
        System.out.println("bench: " + String.format(Locale.ROOT, format, arguments));
    }
}
