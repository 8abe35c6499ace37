package io.cdcmanager.cdc.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Where the test servers keep things: below the build folder, wherever the working folder is. */
public final class Folders {
    private Folders() {}

    public static Path project() {
        return build().getParent();
    }

    public static Path build() {
        try {
            return Path.of(Folders.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A new empty folder for one server of this JVM. */
    public static Path forServer(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(build().resolve("servers")), name + "-");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }
}
