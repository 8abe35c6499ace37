package io.cdcmanager.cdc.streamer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StreamerCommandLineTest {
    @Test
    void theFlagsOfEveryDeploymentAreTaken() {
        assertThat(StreamerCommandLine.settings(
                        new String[] {"--local", "--stdout", "--config", "/workspace/config/config.json"}))
                .containsExactly("--cdc.config=/workspace/config/config.json");
    }

    @Test
    void settingsPassThrough() {
        assertThat(StreamerCommandLine.settings(new String[] {"--config", "c.json", "--server.port=9000"}))
                .containsExactly("--cdc.config=c.json", "--server.port=9000");
    }

    @Test
    void whatIsMissingOrUnknownIsNamedWithTheUsage() {
        assertThatThrownBy(() -> StreamerCommandLine.settings(new String[] {"--local"}))
                .hasMessage("--config is missing; usage: streamer --local --stdout --config <file>");
        assertThatThrownBy(() -> StreamerCommandLine.settings(new String[] {"--config"}))
                .hasMessageContaining("--config needs a value");
        assertThatThrownBy(() -> StreamerCommandLine.settings(new String[] {"--cluster", "--config", "c"}))
                .hasMessageContaining("--cluster is unknown");
    }
}
