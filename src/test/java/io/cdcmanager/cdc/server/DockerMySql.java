package io.cdcmanager.cdc.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A MySQL in a container that goes with this JVM. */
final class DockerMySql implements MySqlHost {
    private static final String IMAGE = "mysql:8.4";

    private final String name = "cdc-mysql-" + UUID.randomUUID();
    private final String password;
    private final List<String> options;
    private final int port = FreePort.next();
    private boolean created;

    DockerMySql(String password, List<String> options) {
        this.password = password;
        this.options = options;
    }

    /** A client without a daemon is common, and a daemon may hang. */
    static boolean available() {
        return Command.run(Duration.ofSeconds(15), List.of("docker", "info")).succeeded();
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
        return "docker logs " + name;
    }

    @Override
    public void start() {
        if (created) {
            docker(Duration.ofMinutes(1), "start", name);
            return;
        }
        List<String> run = new ArrayList<>(List.of("run", "--detach", "--name", name));
        run.addAll(List.of("--publish", "127.0.0.1:" + port + ":3306"));
        run.addAll(List.of("--env", "MYSQL_ROOT_PASSWORD=" + password, IMAGE));
        run.addAll(options);
        OrphanGuard.run("docker rm --force --volumes " + name);
        docker(Duration.ofMinutes(10), run.toArray(String[]::new));
        created = true;
    }

    @Override
    public String failure() {
        String state = docker(Duration.ofSeconds(30), "inspect", "--format", "{{.State.Status}}", name);
        return state.strip().equals("running") ? null : "the container is " + state.strip();
    }

    @Override
    public void stop() {
        docker(Duration.ofMinutes(2), "stop", "-t", "60", name);
    }

    @Override
    public void kill() {
        docker(Duration.ofMinutes(1), "kill", name);
    }

    @Override
    public void freeze() {
        docker(Duration.ofMinutes(1), "pause", name);
    }

    @Override
    public void thaw() {
        docker(Duration.ofMinutes(1), "unpause", name);
    }

    private static String docker(Duration within, String... arguments) {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(Arrays.asList(arguments));
        Command run = Command.run(within, command);
        if (!run.succeeded()) {
            throw new IllegalStateException("docker " + arguments[0] + " failed: " + run.output());
        }
        return run.output();
    }
}
