package io.cdcmanager.cdc.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A mysqld that this JVM runs as its child, with everything it writes in one folder. */
final class LocalMySql implements MySqlHost {
    private static final long STOP_SECONDS = 60;

    private final String mysqld;
    private final Path data;
    private final Path log;
    private final Path accounts;
    private final String password;
    private final List<String> options;
    private final int port = FreePort.next();
    private Process process;
    private OrphanGuard guard;

    LocalMySql(String mysqld, Path folder, String password, List<String> options) {
        this.mysqld = mysqld;
        this.data = folder.toAbsolutePath().resolve("data");
        this.log = folder.toAbsolutePath().resolve("mysqld.log");
        this.accounts = folder.toAbsolutePath().resolve("accounts.sql");
        this.password = password;
        this.options = options;
    }

    @Override
    public String address() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String adminUser() {
        return "root";
    }

    @Override
    public String adminPassword() {
        return password;
    }

    @Override
    public String log() {
        return log.toString();
    }

    @Override
    public void start() {
        try {
            Files.createDirectories(data.getParent());
            if (!Files.exists(data)) {
                initialize();
            }
            Files.writeString(
                    accounts,
                    "SET sql_log_bin = 0;%nALTER USER root@localhost IDENTIFIED BY '%s';%n".formatted(password));
            process = new ProcessBuilder(serverCommand())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            guard = OrphanGuard.endProcess(process.pid());
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    private void initialize() {
        List<String> command = baseCommand();
        command.add("--initialize-insecure");
        Command initialize = Command.run(Duration.ofMinutes(2), command);
        if (!initialize.succeeded()) {
            throw new IllegalStateException("mysqld --initialize failed: " + initialize.output());
        }
    }

    private List<String> baseCommand() {
        List<String> command = new ArrayList<>(List.of(mysqld, "--no-defaults", "--datadir=" + data));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }

    private List<String> serverCommand() {
        List<String> command = baseCommand();
        command.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=mysqld.sock", // relative to the data folder: an absolute path may be too long for a socket
                "--pid-file=mysqld.pid",
                "--secure-file-priv=NULL",
                "--init-file=" + accounts));
        command.addAll(options);
        return command;
    }

    @Override
    public String failure() {
        return process.isAlive() ? null : "mysqld ended with status " + process.exitValue();
    }

    @Override
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    @Override
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void freeze() {
        signal("STOP");
    }

    @Override
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        Command sent = Command.run(Duration.ofSeconds(10), List.of("kill", "-" + name, String.valueOf(process.pid())));
        if (!sent.succeeded()) {
            throw new IllegalStateException("kill -" + name + ": " + sent.output());
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            guard.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while mysqld ends", interrupted);
        }
    }
}
