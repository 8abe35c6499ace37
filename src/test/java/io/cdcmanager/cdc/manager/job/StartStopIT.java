package io.cdcmanager.cdc.manager.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.cdcmanager.cdc.manager.RunningManager;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartStopIT {
    private static final int CALLERS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static RunningManager manager;
    private static ExecutorService callers;

    @BeforeAll
    static void start() {
        manager = RunningManager.start(
                folder, "cdc.heartbeat-timeout=3s", "cdc.start-timeout=4s", "cdc.local.patience=5s");
        callers = Executors.newFixedThreadPool(CALLERS);
    }

    @AfterAll
    static void stop() {
        callers.shutdownNow();
        manager.close();
    }

    @Test
    void aJobRunsFromStartToStop() {
        int id = manager.added("talking");

        manager.startJob(id)
                .then()
                .statusCode(200)
                .body("job_status", equalTo("running"))
                .body("generation", equalTo(1));
        await().atMost(PATIENCE)
                .until(() -> manager.job(id).path("observed_state").equals("streaming"));
        manager.job(id)
                .then()
                .body("job_status", equalTo("running"))
                .body("lag_seconds", equalTo(0.25f))
                .body("reason_code", nullValue())
                .body("streamer.restarts", equalTo(0))
                .body("streamer.log_file", containsString("/logs/order-sg-"));
        int pid = manager.job(id).path("streamer.pid");
        assertThat(alive(pid)).isTrue();

        manager.stopJob(id)
                .then()
                .statusCode(200)
                .body("job_status", equalTo("stopped"))
                .body("observed_state", equalTo("stopped"))
                .body("streamer", nullValue());
        assertThat(alive(pid)).isFalse();
        assertThat(manager.history(id, "operation_type")).containsExactly("stop_job", "start_job", "add_job");
    }

    @Test
    void aJobStartsAndStopsAsOftenAsItIsAsked() {
        int id = manager.added("quiet");

        for (int round = 1; round <= 3; round++) {
            manager.startJob(id).then().statusCode(200).body("generation", equalTo(round));
            manager.startJob(id)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:cdc-manager:problem:job-not-stopped"));
            manager.stopJob(id).then().statusCode(200);
            manager.stopJob(id).then().statusCode(409).body("type", equalTo("urn:cdc-manager:problem:job-not-running"));
        }
    }

    @RepeatedTest(5)
    void ofManyStartsAtOnceExactlyOneWins() {
        int id = manager.added("quiet");

        List<Integer> answers = atOnce(() -> manager.startJob(id).statusCode());

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(CALLERS - 1);
        assertThat(manager.history(id, "operation_type")).containsExactly("start_job", "add_job");
        assertThat(manager.job(id).<Integer>path("generation")).isEqualTo(1);
        assertThat(streamersOf(id)).hasSize(1);
        manager.stopJob(id);
    }

    @RepeatedTest(3)
    void whenStartsAndStopsCrossTheStreamerAgreesWithTheRowInTheEnd() {
        int id = manager.added("quiet");

        List<Integer> answers = atOnce(() -> Math.random() < 0.5
                ? manager.startJob(id).statusCode()
                : manager.stopJob(id).statusCode());

        assertThat(answers).isSubsetOf(200, 409);
        boolean wanted = !manager.job(id).path("job_status").equals("stopped");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(streamersOf(id)).hasSize(wanted ? 1 : 0));
        if (wanted) {
            manager.stopJob(id).then().statusCode(200);
        }
        assertThat(streamersOf(id)).isEmpty();
    }

    @Test
    void aRefusedStartLeavesTheJobStoppedAndTheReasonInTheHistory() {
        int id = manager.added("quiet");
        manager.sql()
                .sql("update cdc_job_secret set ciphertext = 'v1:AAAA' where job_name = ?")
                .param(manager.job(id).<String>path("job_name"))
                .update();

        manager.startJob(id)
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cdc-manager:problem:start-refused"))
                .body("detail", containsString("was encrypted with another key"));

        manager.job(id).then().body("job_status", equalTo("stopped")).body("streamer", nullValue());
        assertThat(manager.history(id, "result")).containsExactly("refused", "done", "done");
        assertThat(manager.history(id, "detail").get(0)).contains("was encrypted with another key");
    }

    @Test
    void aStreamerThatFailsTurnsItsJobToWarningAndStopEndsIt() {
        int id = manager.added("failing");
        manager.startJob(id).then().statusCode(200);

        await().atMost(PATIENCE).until(() -> manager.job(id).path("job_status").equals("warning"));

        manager.job(id)
                .then()
                .body("observed_state", equalTo("failed"))
                .body("reason_code", equalTo("binlog_purged"))
                .body("reason", equalTo("gone"));
        manager.startJob(id).then().statusCode(409);
        manager.stopJob(id)
                .then()
                .statusCode(200)
                .body("job_status", equalTo("stopped"))
                .body("reason_code", nullValue());
        assertThat(manager.history(id, "operation_type"))
                .containsExactly("stop_job", "warn_job", "start_job", "add_job");
        assertThat(manager.history(id, "operator")).containsExactly("anonymous", "manager", "anonymous", "anonymous");
    }

    @Test
    void silenceTurnsAJobToWarning() {
        int id = manager.added("quiet");
        manager.startJob(id).then().statusCode(200);

        await().atMost(PATIENCE).until(() -> manager.job(id).path("job_status").equals("warning"));

        manager.job(id).then().body("reason_code", equalTo("no_heartbeat"));
        manager.stopJob(id).then().statusCode(200);
    }

    @Test
    void aStreamerThatDiesIsReplacedAndTheWarningGoes() {
        int id = manager.added("talking");
        manager.startJob(id).then().statusCode(200);
        await().atMost(PATIENCE)
                .until(() -> manager.job(id).path("observed_state").equals("streaming"));
        int first = manager.job(id).path("streamer.pid");

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().atMost(PATIENCE)
                .until(() -> manager.job(id).path("streamer.restarts").equals(1)
                        && manager.job(id).path("observed_state").equals("streaming")
                        && manager.job(id).path("job_status").equals("running"));
        assertThat(manager.job(id).<Integer>path("streamer.pid")).isNotEqualTo(first);
        manager.stopJob(id).then().statusCode(200);
    }

    private static List<Integer> atOnce(Call call) {
        CyclicBarrier together = new CyclicBarrier(CALLERS);
        List<Future<Integer>> answers = IntStream.range(0, CALLERS)
                .mapToObj(number -> callers.submit(() -> {
                    together.await();
                    return call.status();
                }))
                .toList();
        return answers.stream().map(StartStopIT::answer).toList();
    }

    private static int answer(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<ProcessHandle> streamersOf(int id) {
        String config = manager.job(id).path("job_name") + "/config.json";
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(config));
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** One request. */
    private interface Call {
        int status();
    }
}
