package io.cdcmanager.cdc.bench;

import io.cdcmanager.cdc.fixture.Jobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The streamer as its users start it: target/cdc-manager.jar, with a config file. */
final class StreamerJar {
    /** The heap that the memory of a streamer is promised for. */
    static final List<String> SMALL = List.of("-Xmx256m");

    private StreamerJar() {}

    static Child start(Jobs job, Path log, List<String> flags) throws IOException {
        Path config = Bench.file(job.name() + ".json");
        Files.deleteIfExists(config);
        Files.createFile(config, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(config, job.json());
        List<String> command = new ArrayList<>(List.of(Child.java()));
        command.addAll(flags);
        command.addAll(List.of("-jar", Bench.JAR.toString(), "streamer", "--local", "--stdout"));
        command.addAll(List.of("--config", config.toString()));
        return Child.start(log, Path.of("").toAbsolutePath(), Map.of(), command);
    }
}
