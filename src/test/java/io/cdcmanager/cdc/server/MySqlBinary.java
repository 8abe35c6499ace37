package io.cdcmanager.cdc.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a mysqld to run: the machine's own, or Debian's package unpacked into the cache folder. */
final class MySqlBinary {
    private static final Pattern VERSION = Pattern.compile("\\bVer (\\d+)\\.\\d+");
    private static final int OLDEST_MAJOR = 8;

    private MySqlBinary() {}

    static boolean onPath() {
        Command version = Command.run(Duration.ofSeconds(20), List.of("mysqld", "--version"));
        return version.succeeded() && isMySql(version.output());
    }

    /** MariaDB installs a mysqld too: its GTIDs and its binlog differ. */
    static boolean isMySql(String version) {
        Matcher major = VERSION.matcher(version);
        return !version.toLowerCase().contains("mariadb")
                && major.find()
                && Integer.parseInt(major.group(1)) >= OLDEST_MAJOR;
    }

    /** Needs the network the first time only. */
    static String unpacked() {
        Path script = Folders.project().resolve("src/test/scripts/unpack-mysql");
        Command unpack = Command.run(
                Duration.ofMinutes(20),
                List.of("bash", script.toString(), cacheFolder().toString()));
        if (!unpack.succeeded()) {
            throw new IllegalStateException(unpack.output());
        }
        return unpack.output().strip().lines().reduce((first, last) -> last).orElseThrow();
    }

    private static Path cacheFolder() {
        Optional<Path> own = folder("CDC_CACHE_DIR");
        Path home = Path.of(System.getProperty("user.home"));
        return own.orElseGet(
                () -> folder("XDG_CACHE_HOME").orElse(home.resolve(".cache")).resolve("cdc-manager"));
    }

    private static Optional<Path> folder(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(path -> !path.isBlank())
                .map(Path::of);
    }
}
