package io.cdcmanager.cdc.manager.deployment.local;

import io.cdcmanager.cdc.manager.deployment.Streamer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where the configs and logs of local streamers lie, below the manager's data folder. */
final class StreamerFiles {
    /** A log that has grown beyond this is set aside at the next start, in place of the one before it. */
    private static final long LARGEST_LOG_BYTES = 64L * 1024 * 1024;

    private final Path folder;

    StreamerFiles(Path folder) {
        this.folder = folder;
    }

    /** The log of one job, ready to be appended to. */
    Path log(String jobName) throws IOException {
        Path log = folder.resolve("logs").resolve(jobName + ".log");
        Files.createDirectories(log.getParent());
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG_BYTES) {
            Files.move(log, log.resolveSibling(jobName + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    /** Writes the config, whole or not at all. */
    Path config(Streamer streamer) throws IOException {
        Path config = folder.resolve("jobs").resolve(streamer.jobName()).resolve("config.json");
        Files.createDirectories(config.getParent());
        Path draft = config.resolveSibling("config.json.draft");
        Files.writeString(draft, streamer.config());
        return Files.move(draft, config, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
