package io.cdcmanager.cdc.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of a program, bounded in time, with what it printed. */
record Command(int exitStatus, String output) {
    private static final int TIMED_OUT = -1;
    private static final int NOT_FOUND = -2;

    boolean succeeded() {
        return exitStatus == 0;
    }

    /** Output goes through a file: a pipe would block this thread for as long as any grandchild holds it open. */
    static Command run(Duration within, List<String> command) {
        try {
            Path output = Files.createTempFile("cdc-command", ".out");
            try {
                int exitStatus = await(within, start(command, output));
                return new Command(exitStatus, Files.readString(output));
            } catch (IOException notStarted) {
                return new Command(NOT_FOUND, String.valueOf(notStarted.getMessage()));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException noTempFile) {
            throw new UncheckedIOException(noTempFile);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + command.get(0), interrupted);
        }
    }

    private static Process start(List<String> command, Path output) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
    }

    /** Nothing of it is left behind, whether it ended, took too long or was interrupted. */
    private static int await(Duration within, Process process) throws InterruptedException {
        OrphanGuard guard = OrphanGuard.killProcess(process.pid());
        try {
            boolean ended = process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
            return ended ? process.exitValue() : TIMED_OUT;
        } finally {
            guard.close();
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
