package io.cdcmanager.cdc.manager.deployment.local;

import io.cdcmanager.cdc.job.Secret;
import io.cdcmanager.cdc.manager.deployment.DeploymentRefusedException;
import io.cdcmanager.cdc.manager.deployment.Streamer;
import io.cdcmanager.cdc.manager.settings.LocalSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The command line and the environment of a local streamer. Secrets are in the second only. */
final class StreamerCommand {
    /** Tells the child to end when its standard input does, so that it never outlives the manager. */
    static final String END_WITH_STDIN = "CDC_END_WITH_STDIN";

    /**
     * What a child may know of the manager's environment. Anything else could be the manager's secret, or a setting that
     * Spring would take for the child's.
     */
    private static final Set<String> INHERITED = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LANG",
            "LC_ALL",
            "LC_CTYPE",
            "TZ",
            "TMPDIR",
            "TEMP",
            "TMP",
            "SYSTEMROOT",
            "LD_LIBRARY_PATH",
            "JAVA_TOOL_OPTIONS");

    private final LocalSettings settings;

    StreamerCommand(LocalSettings settings) {
        this.settings = settings;
    }

    /**
     * @throws DeploymentRefusedException when there is no program to run
     */
    ProcessBuilder of(Streamer streamer, Path config) {
        if (settings.jar() == null || !Files.isRegularFile(settings.jar())) {
            throw new DeploymentRefusedException(
                    settings.jar() == null
                            ? "cdc.local.jar is not set, and the manager was not started from a jar"
                            : "cdc.local.jar, " + settings.jar() + ", does not exist",
                    null);
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.javaOptions());
        command.addAll(List.of("-jar", settings.jar().toString()));
        command.addAll(List.of("streamer", "--local", "--stdout", "--config", config.toString()));
        if (settings.routesDir() != null) {
            command.add("--cdc.routes-dir=" + settings.routesDir());
        }

        ProcessBuilder process = new ProcessBuilder(command);
        // Spring reads application.yaml of the working folder, and the manager's is not the child's
        process.directory(config.getParent().toFile());
        Map<String, String> environment = process.environment();
        environment.keySet().removeIf(name -> !INHERITED.contains(name));
        environment.put(END_WITH_STDIN, "true");
        for (Map.Entry<String, Secret> secret : streamer.secrets().entrySet()) {
            environment.put(secret.getKey(), secret.getValue().reveal());
        }
        return process;
    }
}
