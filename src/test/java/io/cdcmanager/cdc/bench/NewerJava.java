package io.cdcmanager.cdc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Java for programs that need a newer one than this JVM's. */
final class NewerJava {
    /** What the classes of Debezium Server 3.6 are compiled for; it is released for and measured on 25. */
    static final int LEAST = 21;

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");
    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)");

    private NewerJava() {}

    /** The program java: JAVA25_HOME, else the newest that is installed, or this JVM's own. */
    static Optional<Path> find() throws IOException {
        String named = System.getenv("JAVA25_HOME");
        if (named != null && !named.isBlank()) {
            return Optional.of(program(Path.of(named)));
        }
        List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        if (Files.isDirectory(INSTALLED)) {
            try (var found = Files.list(INSTALLED)) {
                found.forEach(homes::add);
            }
        }
        return homes.stream()
                .filter(home -> version(home) >= LEAST && Files.isExecutable(program(home)))
                .max(Comparator.comparingInt(NewerJava::version))
                .map(NewerJava::program);
    }

    private static Path program(Path home) {
        return home.resolve("bin").resolve("java");
    }

    /** 0 for a folder that is no Java. */
    private static int version(Path home) {
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException noJava) {
            return 0;
        }
    }
}
