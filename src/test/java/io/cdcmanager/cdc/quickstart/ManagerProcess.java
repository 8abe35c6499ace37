package io.cdcmanager.cdc.quickstart;

import io.cdcmanager.cdc.server.OrphanGuard;
import io.cdcmanager.cdc.server.Poll;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The manager as its users run it: java -jar, in a process of its own. */
final class ManagerProcess implements AutoCloseable {
    private static final Duration START_WITHIN = Duration.ofSeconds(90);
    private static final long STOP_SECONDS = 40;

    private final Process process;
    private final OrphanGuard guard;

    private ManagerProcess(Process process) {
        this.process = process;
        this.guard = OrphanGuard.endProcess(process.pid());
    }

    static ManagerProcess start() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String config = "--spring.config.additional-location=file:" + Place.MANAGER_CONFIG;
        try {
            return new ManagerProcess(new ProcessBuilder(java, "-jar", Place.JAR.toString(), config)
                    .directory(Place.FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Place.MANAGER_LOG.toFile())
                    .start());
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    void awaitAnswerOf(ManagerApi api) {
        if (!Poll.until(START_WITHIN, () -> !process.isAlive() || api.answers()) || !process.isAlive()) {
            throw new IllegalStateException("the manager does not answer");
        }
    }

    void onEnd(Runnable action) {
        process.onExit().thenRun(action);
    }

    /** kill -9 to a streamer: only to a process that the manager has started. */
    void killStreamer(long pid) {
        process.descendants()
                .filter(child -> child.pid() == pid)
                .findAny()
                .orElseThrow(() -> new IllegalStateException(pid + " is no child of the manager"))
                .destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        guard.close();
    }
}
