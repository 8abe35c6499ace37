package io.cdcmanager.cdc.bench;

import io.cdcmanager.cdc.server.OrphanGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program beside this JVM, which goes when this JVM goes, with what the operating system knows about it. */
final class Child implements AutoCloseable {
    /** Of every program that is compared. */
    static final List<String> SAME_FOR_ALL = List.of("-Xmx1g", "-XX:+UseParallelGC");

    private static final long STOP_SECONDS = 30;

    private final Path log;
    private final Process process;
    private final OrphanGuard guard;
    private final long startedNanos;

    private Child(Path log, Process process, long startedNanos) {
        this.log = log;
        this.process = process;
        this.startedNanos = startedNanos;
        this.guard = OrphanGuard.endProcess(process.pid());
    }

    static Child start(Path log, Path workingFolder, Map<String, String> environment, List<String> command) {
        ProcessBuilder child = new ProcessBuilder(command)
                .directory(workingFolder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        child.environment().putAll(environment);
        try {
            long now = System.nanoTime();
            return new Child(log, child.start(), now);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /** A main class of this class path. */
    static Child main(Class<?> main, Path log, Map<String, String> environment, List<String> flags) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(flags);
        command.add("-Dlogback.configurationFile=bench/logback.xml");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return start(log, Path.of("").toAbsolutePath(), environment, command);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** User and system time since its start. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    long startedNanos() {
        return startedNanos;
    }

    /** The most memory it ever had, in MB; -1 where the operating system does not tell. */
    long peakRssMb() {
        return statusMb("VmHWM:");
    }

    /** The memory it has now, in MB; -1 where the operating system does not tell. */
    long rssMb() {
        return statusMb("VmRSS:");
    }

    private long statusMb(String key) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException noProc) {
            return -1;
        }
    }

    /**
     * What it has written so far.
     *
     * @throws IllegalStateException when it has ended: nothing that is measured ends by itself
     */
    List<String> output() {
        failWhenEnded();
        try {
            return Files.readAllLines(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void failWhenEnded() {
        if (!process.isAlive()) {
            throw new IllegalStateException("it has ended with " + process.exitValue() + ", see " + log);
        }
    }

    Path log() {
        return log;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(STOP_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        guard.close();
    }
}
