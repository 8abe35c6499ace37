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
 * @param routesDir folder of changed route files, the same for manager and streamers; null for those of the jar alone
 */
public record LocalSettings(Path jar, List<String> javaOptions, @NotNull Duration patience, Path routesDir) {
    public LocalSettings {
        javaOptions = javaOptions == null ? List.of() : List.copyOf(javaOptions);
        patience = patience == null ? Duration.ofSeconds(30) : patience;
        // children have working folders of their own
        routesDir = routesDir == null || routesDir.toString().isEmpty() ? null : routesDir.toAbsolutePath();
    }

    /** With the jar that this process was started from in place of none; still none when that was no jar. */
    public LocalSettings orOwnJar() {
        if (jar != null && !jar.toString().isEmpty()) {
            return this;
        }
        File own = new ApplicationHome(LocalSettings.class).getSource();
        return new LocalSettings(own != null && own.isFile() ? own.toPath() : null, javaOptions, patience, routesDir);
    }
}
