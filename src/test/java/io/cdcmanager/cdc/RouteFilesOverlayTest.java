package io.cdcmanager.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteFilesOverlayTest {
    @TempDir
    Path folder;

    @Test
    void theJarsFilesOfTheRoleAndTheSharedOnesAreLoaded() {
        assertThat(RouteFiles.pattern("streamer", null).split(","))
                .contains(
                        "classpath:routes/shared/deliver-or-stop.camel.yaml",
                        "classpath:routes/streamer/stream-changes.camel.yaml")
                .allMatch(file -> file.startsWith("classpath:routes/s"));
    }

    @Test
    void aFileOfTheFolderTakesThePlaceOfTheJarsAndOthersAreAdded() throws IOException {
        Path streamer = Files.createDirectories(folder.resolve("streamer"));
        Files.createFile(streamer.resolve("stream-changes.camel.yaml"));
        Files.createFile(streamer.resolve("count-changes.camel.yaml"));
        Files.createFile(streamer.resolve("notes.txt"));

        assertThat(RouteFiles.pattern("streamer", folder.toString()).split(","))
                .contains(
                        "file:" + streamer + "/stream-changes.camel.yaml",
                        "file:" + streamer + "/count-changes.camel.yaml",
                        "classpath:routes/streamer/publish-to-kafka.camel.yaml")
                .doesNotContain("classpath:routes/streamer/stream-changes.camel.yaml")
                .noneMatch(file -> file.contains("notes"));
    }

    @Test
    void aFolderThatIsNotThereIsAnError() {
        assertThatThrownBy(() ->
                        RouteFiles.pattern("streamer", folder.resolve("nowhere").toString()))
                .hasMessageContaining("cdc.routes-dir")
                .hasMessageContaining("is not a folder");
    }
}
