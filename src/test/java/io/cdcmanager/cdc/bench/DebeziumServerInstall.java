package io.cdcmanager.cdc.bench;

import io.cdcmanager.cdc.server.Folders;
import io.cdcmanager.cdc.server.OrphanGuard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Debezium Server as its users install it: the distribution of Maven Central, unpacked, and a Java that is new enough.
 *
 * @param java the program {@code java}
 */
record DebeziumServerInstall(Path folder, Path java) {
    static final String VERSION = "3.6.0.Final";
    private static final long FETCH_MINUTES = 15;

    /** Empty, and the reason is said, when this machine cannot have one. */
    static Optional<DebeziumServer> find() throws IOException {
        Optional<Path> java = NewerJava.find();
        if (java.isEmpty()) {
            Bench.say(
                    "no debezium-server: it needs a Java %d or newer; set JAVA25_HOME or put one below /usr/lib/jvm",
                    NewerJava.LEAST);
            return Optional.empty();
        }
        Path unpacked = Bench.file("debezium-server-" + VERSION);
        if (!Files.exists(unpacked) && !fetch(unpacked)) {
            return Optional.empty();
        }
        return Optional.of(
                new DebeziumServer(new DebeziumServerInstall(unpacked.resolve("debezium-server"), java.get())));
    }

    /** Maven fetches it from where this machine fetches everything. */
    private static boolean fetch(Path unpacked) throws IOException {
        Bench.say("fetching Debezium Server %s", VERSION);
        Path log = Bench.log("fetch-debezium-server");
        Path unfinished = Bench.file("debezium-server.unfinished");
        Folders.delete(unfinished);
        Process maven;
        try {
            maven = new ProcessBuilder(
                            "mvn",
                            "-B",
                            "dependency:unpack",
                            "-Dartifact=io.debezium:debezium-server-dist:" + VERSION + ":tar.gz",
                            // also when it was unpacked before and has been deleted
                            "-Dmdep.overWriteReleases=true",
                            "-DoutputDirectory=" + unfinished)
                    .directory(Folders.project().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException noMaven) {
            Bench.say("no debezium-server: %s", noMaven.getMessage());
            return false;
        }
        if (!succeeded(maven)) {
            Bench.say("no debezium-server: Maven cannot resolve it, see %s", log);
            return false;
        }
        Files.move(unfinished, unpacked);
        return true;
    }

    private static boolean succeeded(Process maven) {
        try (OrphanGuard guard = OrphanGuard.endProcess(maven.pid())) {
            boolean ended = maven.waitFor(FETCH_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                maven.destroy();
            }
            return ended && maven.exitValue() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    String runner() throws IOException {
        try (var files = Files.list(folder)) {
            List<String> runners = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("-runner.jar"))
                    .toList();
            if (runners.size() != 1) {
                throw new IllegalStateException("no Debezium Server in " + folder);
            }
            return runners.get(0);
        }
    }
}
