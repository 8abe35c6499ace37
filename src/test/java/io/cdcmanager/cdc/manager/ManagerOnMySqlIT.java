package io.cdcmanager.cdc.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.cdcmanager.cdc.server.MySqlServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same manager with its tables in a real MySQL, as in production. */
class ManagerOnMySqlIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static MySqlServer mysql;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        mysql = MySqlServer.shared();
    }

    @BeforeEach
    void createDatabases() {
        mysql.execute(
                "DROP DATABASE IF EXISTS cdc_manager_it",
                "CREATE DATABASE cdc_manager_it",
                "DROP DATABASE IF EXISTS cdc_meta_it",
                "CREATE DATABASE cdc_meta_it");
    }

    @Test
    void aJobLivesFromAddToStop() {
        try (RunningManager manager = manager()) {
            int id = manager.added("talking");

            manager.startJob(id).then().statusCode(200).body("job_status", equalTo("running"));
            await().atMost(PATIENCE)
                    .until(() -> manager.job(id).path("observed_state").equals("streaming"));
            manager.startJob(id).then().statusCode(409);
            manager.stopJob(id).then().statusCode(200).body("job_status", equalTo("stopped"));

            assertThat(manager.history(id, "operation_type")).containsExactly("stop_job", "start_job", "add_job");
            assertThat(manager.rows("cdc_job_detail")).isEqualTo(2);
        }
    }

    @Test
    void ofManyStartsAtOnceExactlyOneWins() {
        ExecutorService callers = Executors.newFixedThreadPool(20);
        try (RunningManager manager = manager()) {
            int id = manager.added("quiet");

            List<Future<Integer>> answers = Stream.generate(
                            () -> callers.submit(() -> manager.startJob(id).statusCode()))
                    .limit(20)
                    .toList();

            assertThat(answers).extracting(Future::get).containsOnlyOnce(200).containsOnly(200, 409);
            assertThat(manager.history(id, "operation_type")).containsExactly("start_job", "add_job");
            manager.stopJob(id).then().statusCode(200);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void whenOneRowCannotBeStoredNoneIs() {
        try (RunningManager manager = manager()) {
            mysql.execute("ALTER TABLE cdc_manager_it.cdc_job_detail ADD CONSTRAINT no_second"
                    + " CHECK (mysql_database <> 'shop_order_00000001')");

            manager.post("/api/tools/add_cdc_job", RunningManager.job("orders"))
                    .then()
                    .statusCode(500);

            assertThat(Stream.of("cdc_job", "cdc_job_detail", "cdc_job_secret", "cdc_operation_history")
                            .map(manager::rows))
                    .containsOnly(0L);
        }
    }

    @Test
    void metadataMayBeInAMySqlOfItsOwn() {
        try (RunningManager manager = manager(
                "cdc.metadata.type=mysql",
                "cdc.metadata.address=" + mysql.host() + ":" + mysql.port(),
                "cdc.metadata.namespace=cdc_meta_it",
                "cdc.metadata.user=" + mysql.adminUser(),
                "cdc.metadata.password=" + mysql.adminPassword())) {
            int id = manager.added("quiet");
            String jobName = manager.job(id).path("job_name");
            manager.startJob(id).then().statusCode(200);

            mysql.execute("INSERT INTO cdc_meta_it.metadata (job_name, fence, placement_version, gtid_set, binlog_file,"
                    + " binlog_pos, engine_offset, update_time, state, lag_seconds, heartbeat_time) VALUES ('"
                    + jobName
                    + "', 1, 0, 'uuid:1-7', 'binlog.000003', 42, '{}', now(3), 'streaming', 0.5,"
                    + " now(3) + interval 1 second)");

            manager.job(id)
                    .then()
                    .body("observed_state", equalTo("streaming"))
                    .body("position.gtid_set", equalTo("uuid:1-7"))
                    .body("position.binlog_pos", equalTo(42))
                    .body("lag_seconds", equalTo(0.5f))
                    .body("config.extra_config.metadata_type", equalTo("mysql"))
                    .body("config.extra_config.metadata_passwd", equalTo("${METADATA_PASSWD}"));
            manager.stopJob(id).then().statusCode(200);
        }
    }

    private RunningManager manager(String... more) {
        List<String> settings = Stream.concat(
                        Stream.of(
                                "spring.datasource.url=" + mysql.jdbcUrl("cdc_manager_it"),
                                "spring.datasource.username=" + mysql.adminUser(),
                                "spring.datasource.password=" + mysql.adminPassword()),
                        Stream.of(more))
                .toList();
        return RunningManager.start(folder, settings.toArray(String[]::new));
    }
}
