package io.cdcmanager.cdc.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cdcmanager.cdc.manager.deployment.local.StandInStreamer;
import io.cdcmanager.cdc.server.FreePort;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manager as a process of its own, killed and started again. */
class ManagerCrashIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private final int port = FreePort.next();
    private Process manager;

    @AfterEach
    void end() throws InterruptedException {
        manager.destroyForcibly().waitFor();
    }

    @Test
    void noStreamerOutlivesItsManagerAndTheNextManagerStartsItAgain() throws Exception {
        startManager();
        int id = request()
                .body(RunningManager.job("talking"))
                .post("/api/tools/add_cdc_job")
                .path("id");
        request().body("{\"id\": " + id + "}").post("/api/cdc/job/start").then().statusCode(200);
        await().atMost(PATIENCE).until(() -> job(id).path("observed_state").equals("streaming"));
        ProcessHandle streamer = streamer(id);

        manager.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(10)).until(() -> !streamer.isAlive());

        startManager();

        // the word of the streamer that has just died is still fresh: only a process tells of the next one
        await().atMost(PATIENCE).until(() -> job(id).path("streamer.pid") != null);
        await().atMost(PATIENCE).until(() -> job(id).path("observed_state").equals("streaming"));
        assertThat(streamer(id).pid()).isNotEqualTo(streamer.pid());
        assertThat(job(id).<String>path("job_status")).isEqualTo("running");
        assertThat(job(id).<Integer>path("generation")).isEqualTo(1);

        ProcessHandle second = streamer(id);
        manager.destroy();
        manager.waitFor();

        assertThat(second.isAlive()).isFalse();
    }

    private void startManager() throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        command.addAll(program());
        command.addAll(List.of(
                "--server.port=" + port,
                "--cdc.data-dir=" + folder.resolve("data"),
                "--cdc.observe-period=200",
                "--cdc.local.jar=" + StandInStreamer.jar(folder),
                "--cdc.local.java-options=-Xmx32m",
                "--cdc.mysql-clusters.order-sg.address=mysql.example:3306",
                "--cdc.mysql-clusters.order-sg.user=cdc",
                "--cdc.mysql-clusters.order-sg.password=s3cret",
                "--cdc.kafka-clusters.kafka-sg.address=kafka.example:9092"));
        manager = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("manager.log").toFile()))
                .start();
        await().atMost(PATIENCE)
                .failFast("the manager has ended", () -> !manager.isAlive())
                .ignoreExceptions()
                .until(() -> request().get("/api/cdc/jobs").statusCode() == 200);
    }

    /** The jar where the build has made one, else the classes. */
    private static List<String> program() {
        String jar = System.getProperty("cdc.jar");
        return jar != null
                ? List.of("-jar", jar)
                : List.of("-cp", System.getProperty("java.class.path"), "io.cdcmanager.cdc.CdcManager");
    }

    private ProcessHandle streamer(int id) {
        return ProcessHandle.of(job(id).<Integer>path("streamer.pid")).orElseThrow();
    }

    private Response job(int id) {
        return request().get("/api/cdc/job/" + id);
    }

    private RequestSpecification request() {
        return RestAssured.given().port(port).contentType(ContentType.JSON);
    }
}
