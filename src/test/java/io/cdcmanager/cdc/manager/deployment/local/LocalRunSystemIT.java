package io.cdcmanager.cdc.manager.deployment.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cdcmanager.cdc.job.Secret;
import io.cdcmanager.cdc.manager.deployment.DeploymentRefusedException;
import io.cdcmanager.cdc.manager.deployment.Streamer;
import io.cdcmanager.cdc.manager.deployment.StreamerStatus;
import io.cdcmanager.cdc.manager.deployment.StreamerStatus.State;
import io.cdcmanager.cdc.manager.settings.LocalSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real child processes, with a small program in the streamer's place. */
class LocalRunSystemIT {
    private static final String JOB = "order-sg-0badcafe";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private LocalRunSystem runSystem;

    @BeforeEach
    void open() throws IOException {
        runSystem = runSystem(StandInStreamer.jar(folder), Duration.ofSeconds(10));
    }

    @AfterEach
    void close() {
        runSystem.stop();
    }

    @Test
    void aStreamerRunsUntilItIsRemoved() {
        runSystem.deploy(streamer(1, "quiet"));
        awaitLog("password of 15 characters");
        StreamerStatus status = runSystem.observe(JOB);

        assertThat(status.state()).isEqualTo(State.RUNNING);
        assertThat(alive(status.pid())).isTrue();

        runSystem.remove(JOB, 1);

        assertThat(alive(status.pid())).isFalse();
        assertThat(runSystem.observe(JOB)).isEqualTo(StreamerStatus.ABSENT);
        assertThat(log()).contains("an error line", "asked to end").doesNotContain("standard input ended");
    }

    @Test
    void secretsAreInTheChildsEnvironmentAndNowhereElse() throws IOException {
        runSystem.deploy(streamer(1, "quiet"));
        awaitLog("password of 15 characters");
        long pid = runSystem.observe(JOB).pid();

        assertThat(log()).contains("SOURCE_PASSWORD", "CDC_END_WITH_STDIN").doesNotContain("CDC_SECRET_KEY", "SPRING_");
        assertThat(Files.readString(Path.of("/proc/" + pid + "/cmdline"))).doesNotContain("canary-password");
        assertThat(folder.resolve("data/jobs/" + JOB + "/config.json"))
                .content()
                .contains("quiet")
                .doesNotContain("canary-password");
        assertThat(log()).contains("folder " + folder.resolve("data/jobs/" + JOB));
    }

    @Test
    void aStreamerThatDiesIsStartedAgain() {
        runSystem.deploy(streamer(1, "quiet"));
        awaitLog("password of 15 characters");
        long first = runSystem.observe(JOB).pid();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().atMost(PATIENCE)
                .until(() -> runSystem.observe(JOB).restarts() == 1
                        && runSystem.observe(JOB).state() == State.RUNNING);
        assertThat(runSystem.observe(JOB).pid()).isNotEqualTo(first);
    }

    @Test
    void whileItDiesAgainAndAgainTheReasonIsTold() {
        runSystem.deploy(streamer(1, "exit-7"));

        await().atMost(PATIENCE)
                .until(() -> runSystem.observe(JOB).state() == State.RESTARTING
                        && runSystem.observe(JOB).restarts() >= 1);
        assertThat(runSystem.observe(JOB).reason()).startsWith("the streamer ended with exit status 7, next start in");

        runSystem.remove(JOB, 1);

        assertThat(runSystem.observe(JOB)).isEqualTo(StreamerStatus.ABSENT);
    }

    @Test
    void aFencedStreamerIsNotStartedAgainUntilItsJobIs() {
        runSystem.deploy(streamer(1, "exit-3"));
        await().atMost(PATIENCE).until(() -> runSystem.observe(JOB).state() == State.FENCED);

        runSystem.deploy(streamer(1, "quiet"));

        assertThat(runSystem.observe(JOB).state()).isEqualTo(State.FENCED);

        runSystem.deploy(streamer(2, "quiet"));

        assertThat(runSystem.observe(JOB).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aStreamerThatDoesNotEndIsKilled() throws IOException {
        runSystem = runSystem(StandInStreamer.jar(folder), Duration.ofSeconds(1));
        runSystem.deploy(streamer(1, "stubborn"));
        awaitLog("password of 15 characters");
        long pid = runSystem.observe(JOB).pid();

        runSystem.remove(JOB, 1);

        assertThat(alive(pid)).isFalse();
        assertThat(log()).contains("asked to end");
    }

    @Test
    void deployingTwiceStartsOneStreamer() {
        runSystem.deploy(streamer(1, "quiet"));
        long pid = runSystem.observe(JOB).pid();

        runSystem.deploy(streamer(1, "quiet"));

        assertThat(runSystem.observe(JOB).pid()).isEqualTo(pid);
    }

    @Test
    void aNewerStartTakesThePlaceOfAnOlder() {
        runSystem.deploy(streamer(1, "quiet"));
        awaitLog("password of 15 characters");
        long first = runSystem.observe(JOB).pid();

        runSystem.deploy(streamer(2, "quiet"));

        assertThat(alive(first)).isFalse();
        assertThat(alive(runSystem.observe(JOB).pid())).isTrue();
    }

    @Test
    void callsThatComeLateDoNothing() {
        runSystem.remove(JOB, 1);
        runSystem.deploy(streamer(1, "quiet"));

        assertThat(runSystem.observe(JOB)).isEqualTo(StreamerStatus.ABSENT);

        runSystem.deploy(streamer(2, "quiet"));
        runSystem.remove(JOB, 1);

        assertThat(runSystem.observe(JOB).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void withoutAProgramTheStartIsRefused() {
        runSystem = runSystem(folder.resolve("missing.jar"), PATIENCE);

        assertThatThrownBy(() -> runSystem.deploy(streamer(1, "quiet")))
                .isInstanceOf(DeploymentRefusedException.class)
                .hasMessageContaining("missing.jar, does not exist");
        assertThat(runSystem.observe(JOB)).isEqualTo(StreamerStatus.ABSENT);
    }

    @Test
    void allStreamersEndWithTheRunSystem() {
        runSystem.deploy(streamer(1, "quiet"));
        awaitLog("password of 15 characters");
        long pid = runSystem.observe(JOB).pid();

        runSystem.stop();

        assertThat(alive(pid)).isFalse();
        assertThatThrownBy(() -> runSystem.deploy(streamer(2, "quiet")))
                .isInstanceOf(DeploymentRefusedException.class)
                .hasMessage("the manager is stopping");
    }

    private LocalRunSystem runSystem(Path jar, Duration patience) {
        return new LocalRunSystem(new LocalSettings(jar, List.of("-Xmx32m"), patience, null), folder.resolve("data"));
    }

    private static Streamer streamer(long generation, String behaviour) {
        return new Streamer(
                JOB,
                generation,
                "{\"name\": \"" + JOB + "\", \"topic\": \"" + behaviour + "\"}",
                Map.of("SOURCE_PASSWORD", Secret.of("canary-password")));
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private void awaitLog(String text) {
        await().atMost(PATIENCE).until(() -> log().contains(text));
    }

    private String log() {
        Path log = folder.resolve("data/logs/" + JOB + ".log");
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
