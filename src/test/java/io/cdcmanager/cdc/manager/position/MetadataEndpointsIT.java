package io.cdcmanager.cdc.manager.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.cdcmanager.cdc.manager.RunningManager;
import io.cdcmanager.cdc.manager.security.JobSecrets;
import io.cdcmanager.cdc.manager.security.StoredSecret;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The endpoints as a streamer uses them. */
class MetadataEndpointsIT {
    private static final String POSITION =
            """
            {"gtid_set": "3e11fa47-71ca-11e1-9e33-c80aa9429562:1-5", "binlog_file": "binlog.000002", "binlog_pos": 197,
            "engine_offset": "{\\"file\\":\\"binlog.000002\\",\\"pos\\":197}"}""";
    private static final String HEARTBEAT =
            """
            {"state": "streaming", "reason_code": null, "reason": null, "lag_seconds": 0.1}""";

    @TempDir
    static Path folder;

    private static RunningManager manager;

    private int id;
    private String base;
    private String token;

    @BeforeAll
    static void start() {
        manager = RunningManager.start(folder, "cdc.observe-period=3600000");
    }

    @AfterAll
    static void stop() {
        manager.close();
    }

    @BeforeEach
    void addJob() {
        id = manager.added("quiet");
        String jobName = manager.job(id).path("job_name");
        base = "/api/cdc/metadata/" + jobName;
        StoredSecret stored = manager.sql()
                .sql("select job_name, name, ciphertext from cdc_job_secret"
                        + " where job_name = ? and name = 'METADATA_PASSWD'")
                .param(jobName)
                .query(StoredSecret.class)
                .single();
        token = manager.bean(JobSecrets.class).opened(stored).reveal();
    }

    @Test
    void aClaimGivesTheFenceAndLaterThePosition() {
        claim().then().statusCode(200).body("fence", equalTo(1)).body("position", nullValue());

        position(1).then().statusCode(204).body(blankOrNullString());

        claim().then()
                .statusCode(200)
                .body("fence", equalTo(2))
                .body("position.gtid_set", equalTo("3e11fa47-71ca-11e1-9e33-c80aa9429562:1-5"))
                .body("position.binlog_file", equalTo("binlog.000002"))
                .body("position.binlog_pos", equalTo(197))
                .body("position.engine_offset", equalTo("{\"file\":\"binlog.000002\",\"pos\":197}"));
        manager.job(id)
                .then()
                .body("position.binlog_file", equalTo("binlog.000002"))
                .body("position.binlog_pos", equalTo(197))
                .body("position.engine_offset", nullValue());
        long age = Instant.now().getEpochSecond() - manager.job(id).<Integer>path("position.update_time");
        assertThat(age).isBetween(-1L, 30L);
    }

    @Test
    void anOlderStartIsFencedWhateverItTries() {
        claim();
        claim();

        List.of(
                        position(1),
                        heartbeat(1),
                        schemaChange(1, "create table t (id int)"),
                        streamer().delete(base + "/schema_history?fence=1"))
                .forEach(answer -> answer.then()
                        .statusCode(409)
                        .contentType("application/problem+json")
                        .body("type", equalTo("urn:cdc-manager:problem:fenced")));

        position(2).then().statusCode(204);
        heartbeat(2).then().statusCode(204);
    }

    @Test
    void anOlderPlacementMayNotStart() {
        streamer()
                .body("{\"placement_version\": 3}")
                .post(base + "/claim")
                .then()
                .statusCode(200);

        streamer()
                .body("{\"placement_version\": 2}")
                .post(base + "/claim")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:cdc-manager:problem:stale-placement"));
    }

    @Test
    void theHistoryOfTablesIsKeptInItsOrder() {
        claim();
        schemaChange(1, "create table b (id int)").then().statusCode(204);
        schemaChange(1, "create table a (name varchar(20) default 'ü\\\"')")
                .then()
                .statusCode(204);

        streamer()
                .get(base + "/schema_history")
                .then()
                .statusCode(200)
                .body(
                        "",
                        equalTo(List.of("create table b (id int)", "create table a (name varchar(20) default 'ü\"')")));

        streamer().delete(base + "/schema_history?fence=1").then().statusCode(204);
        streamer().get(base + "/schema_history").then().statusCode(200).body("", equalTo(List.of()));
    }

    @Test
    void onlyTheJobsOwnTokenOpensItsMetadata() {
        int other = manager.added("quiet");
        String otherBase = "/api/cdc/metadata/" + manager.job(other).<String>path("job_name");
        String claim = "{\"placement_version\": 0}";
        RequestSpecification anonymous = manager.request().contentType(ContentType.JSON);

        List.of(
                        streamer().body(claim).post(otherBase + "/claim"),
                        streamer().body(claim).post("/api/cdc/metadata/no-such-job/claim"),
                        anonymous.body(claim).post(base + "/claim"),
                        with("Bearer " + token + "x").body(claim).post(base + "/claim"),
                        with("Bearer ").body(claim).post(base + "/claim"),
                        with("Basic " + token).body(claim).post(base + "/claim"),
                        with(token).body("{").put(base + "/position"),
                        with("Bearer x").body("{}").put(base + "/heartbeat"),
                        with("Bearer x").get(base + "/schema_history"),
                        with("Bearer x").delete(base + "/schema_history?fence=1"))
                .forEach(answer -> answer.then()
                        .statusCode(401)
                        .contentType("application/problem+json")
                        .body("type", equalTo("urn:cdc-manager:problem:not-authenticated")));

        assertThat(manager.rows("metadata where job_name = '" + base.substring(base.lastIndexOf('/') + 1) + "'"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            POST   | /claim                     | {}                                        | placement_version must not be null
            POST   | /claim                     | {"placement_version": -1}                 | placement_version must be greater than or equal to 0
            PUT    | /position                  | {"fence": 1}                              | position must not be null
            PUT    | /position                  | {"fence": 1, "position": {"binlog_pos": 4}} | position.binlog_file must not be blank
            PUT    | /position                  | {"fence": "1", "position": {}}            | fence must be a whole number in range
            PUT    | /heartbeat                 | {"fence": 1, "heartbeat": {"state": "well"}} | heartbeat.state must be one of
            PUT    | /heartbeat                 | {"fence": 1, "heartbeat": {}}             | heartbeat.state must not be null
            POST   | /schema_history            | {"fence": 1, "change": 7}                 | change must be text
            DELETE | /schema_history            | {}                                        | fence must be a whole number
            DELETE | /schema_history?fence=one  | {}                                        | fence must be a whole number
            """)
    void whatAStreamerGetsWrongIsNamed(String method, String path, String body, String complaint) {
        streamer()
                .body(body)
                .request(method, base + path)
                .then()
                .statusCode(422)
                .body("detail", containsString(complaint));
    }

    private Response claim() {
        return streamer().body("{\"placement_version\": 0}").post(base + "/claim");
    }

    private Response position(long fence) {
        return streamer()
                .body("{\"fence\": " + fence + ", \"position\": " + POSITION + "}")
                .put(base + "/position");
    }

    private Response heartbeat(long fence) {
        return streamer()
                .body("{\"fence\": " + fence + ", \"heartbeat\": " + HEARTBEAT + "}")
                .put(base + "/heartbeat");
    }

    private Response schemaChange(long fence, String change) {
        return streamer()
                .body("{\"fence\": " + fence + ", \"change\": \"" + change + "\"}")
                .post(base + "/schema_history");
    }

    private RequestSpecification streamer() {
        return with("Bearer " + token);
    }

    private static RequestSpecification with(String authorization) {
        return manager.request().contentType(ContentType.JSON).header("Authorization", authorization);
    }
}
