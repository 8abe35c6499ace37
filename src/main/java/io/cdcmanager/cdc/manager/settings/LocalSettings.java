package io.cdcmanager.cdc.manager.settings;

import jakarta.validation.constraints.NotNull;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.system.ApplicationHome;

/**
 * How streamers run as child processes.
 *
 * @param jar the program; the jar that this process was started from when empty
 * @param javaOptions options of the child's JVM
 * @param patience how long a child may take to end before it is killed
 */
public record LocalSettings(Path jar, List<String> javaOptions, @NotNull Duration patience) {
    public LocalSettings {
        javaOptions = javaOptions == null ? List.of() : List.copyOf(javaOptions);
        patience = patience == null ? Duration.ofSeconds(30) : patience;
    }

    /** With the jar that this process was started from in place of none; still none when that was no jar. */
    public LocalSettings orOwnJar() {
        if (jar != null && !jar.toString().isEmpty()) {
            return this;
        }
        File own = new ApplicationHome(LocalSettings.class).getSource();
        return new LocalSettings(own != null && own.isFile() ? own.toPath() : null, javaOptions, patience);
    }
}
