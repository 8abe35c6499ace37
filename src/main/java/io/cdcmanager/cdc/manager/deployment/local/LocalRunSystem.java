package io.cdcmanager.cdc.manager.deployment.local;

import io.cdcmanager.cdc.manager.deployment.DeploymentRefusedException;
import io.cdcmanager.cdc.manager.deployment.RunSystem;
import io.cdcmanager.cdc.manager.deployment.Streamer;
import io.cdcmanager.cdc.manager.deployment.StreamerStatus;
import io.cdcmanager.cdc.manager.settings.LocalSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;

/** Runs streamers as child processes; they end when the manager does. */
public final class LocalRunSystem implements RunSystem, SmartLifecycle {
    private final Map<String, LocalStreamer> streamers = new ConcurrentHashMap<>();
    private final StreamerFiles files;
    private final StreamerCommand command;
    private final Duration patience;
    private volatile boolean open = true;

    public LocalRunSystem(LocalSettings settings, Path dataFolder) {
        this.files = new StreamerFiles(dataFolder);
        this.command = new StreamerCommand(settings);
        this.patience = settings.patience();
    }

    @Override
    public String name() {
        return "local";
    }

    @Override
    public void deploy(Streamer streamer) {
        if (!open) {
            throw new DeploymentRefusedException("the manager is stopping", null);
        }
        of(streamer.jobName()).deploy(streamer);
    }

    @Override
    public void remove(String jobName, long generation) {
        of(jobName).remove(generation);
    }

    @Override
    public StreamerStatus observe(String jobName) {
        LocalStreamer streamer = streamers.get(jobName);
        return streamer == null ? StreamerStatus.ABSENT : streamer.status();
    }

    private LocalStreamer of(String jobName) {
        return streamers.computeIfAbsent(jobName, name -> new LocalStreamer(name, files, command, patience));
    }

    @Override
    public void start() {
        // streamers start with their jobs
    }

    /** Ends all streamers at once: each may take its time, all together no longer than the slowest. */
    @Override
    public void stop() {
        open = false;
        List<LocalStreamer> all = List.copyOf(streamers.values());
        all.forEach(LocalStreamer::askToEnd);
        all.forEach(LocalStreamer::end);
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /** Stops first, so that streamers can still hand in their last position. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
