package io.cdcmanager.cdc.server;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Runs a command once this JVM is gone, however it went: a small shell waits on a pipe that closes with the JVM. It
 * ignores the signals of a terminal, so that Ctrl-C ends the JVM first.
 */
public final class OrphanGuard implements AutoCloseable {
    private final Process shell;

    private OrphanGuard(Process shell) {
        this.shell = shell;
    }

    /** For a child of this JVM; close the guard before the child's pid can belong to somebody else. */
    public static OrphanGuard endProcess(long pid) {
        return run("kill " + pid);
    }

    /** For a child that may be in no state to hear of a polite end. */
    static OrphanGuard killProcess(long pid) {
        return run("kill -9 " + pid);
    }

    static OrphanGuard run(String command) {
        try {
            return new OrphanGuard(new ProcessBuilder("sh", "-c", "trap '' INT TERM HUP; read -r _; " + command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException noShell) {
            throw new UncheckedIOException(noShell);
        }
    }

    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
