package io.cdcmanager.cdc.manager.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.cdcmanager.cdc.manager.RunningManager;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddJobIT {
    private static final String ADD = "/api/tools/add_cdc_job";
    private static final List<String> TABLES =
            List.of("cdc_job", "cdc_job_detail", "cdc_job_secret", "cdc_operation_history");

    @TempDir
    static Path folder;

    private static RunningManager manager;

    @BeforeAll
    static void start() {
        manager = RunningManager.start(folder);
    }

    @AfterAll
    static void stop() {
        manager.close();
    }

    @Test
    void anAddedJobIsStoppedAndToldInFull() {
        int id = manager.post(ADD, RunningManager.job("cdc_topic_shop_order"))
                .then()
                .statusCode(201)
                .contentType(ContentType.JSON)
                .header("Location", matchesPattern("/api/cdc/job/\\d+"))
                .header("User-Agent", nullValue())
                .body("job_name", matchesPattern("order-sg-[0-9a-f]{8}"))
                .body("job_status", equalTo("stopped"))
                .body("observed_state", equalTo("stopped"))
                .body("generation", equalTo(0))
                .body("cpu", equalTo(1000))
                .body("memory", equalTo(2))
                .body("business_level", equalTo("P2"))
                .body("run_system", equalTo("local"))
                .body("config.source_password", equalTo("${SOURCE_PASSWORD}"))
                .body("config.cdc_streams.mq_streams[0].passwd", equalTo("${MQ_STREAM_0_PASSWD}"))
                .body("config.extra_config.metadata_addr", matchesPattern("http://127\\.0\\.0\\.1:[1-9]\\d+"))
                .body("details.mysql_database", equalTo(List.of("shop_order_00000000", "shop_order_00000001")))
                .extract()
                .path("id");

        manager.job(id).then().statusCode(200).body("id", equalTo(id)).body("details.size()", equalTo(2));
        manager.get("/api/cdc/jobs").then().statusCode(200).body("jobs.id", hasItem(id));
        assertThat(manager.history(id, "operation_type")).containsExactly("add_job");
        assertThat(manager.history(id, "operator")).containsExactly("anonymous");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            "order-sg"                   | "order-br"         | mysql_cluster      | is not a known cluster; known: order-sg
            "kafka-sg"                   | "kafka-br"         | kafka_cluster      | is not a known cluster; known: kafka-sg
            "kafka-sg"                   | null               | kafka_cluster      | must not be blank
            ["shop_order_00000000", "shop_order_00000001"] | []            | mysql_databases    | must not be empty
            ["shop_order_00000000", "shop_order_00000001"] | "shop_order"  | mysql_databases    | must be a list
            ["shop_order_00000000", "shop_order_00000001"] | ["a", "a"]    | mysql_databases    | must not name a database twice
            ["shop_order_00000000", "shop_order_00000001"] | ["a", "b.c"]  | mysql_databases[1] | must be the name of a database
            ["shop_order_00000000", "shop_order_00000001"] | ["mysql"]     | mysql_databases[0] | must be the name of a database
            ["shop_order_00000000", "shop_order_00000001"] | [null]        | mysql_databases[0] | must not be null
            ["shop_order_00000000", "shop_order_00000001"] | [7]           | mysql_databases[0] | must be text
            "live"                       | "production"       | env                | must be one of live, test, liveish
            "sg10"                       | "sg 10"            | az                 | must have 1 to 32 letters
            "topic": "orders"            | "tpoic": "orders"  | tpoic              | is not a known field
            "topic": "orders"            | "topic": "a b"     | topic              | must be a legal Kafka topic name
            "topic": "orders"            | "topic": 7         | topic              | must be text
            "topic": "orders"            | "topic": "orders", "cpu": "1000"          | cpu                     | must be a whole number in range
            "topic": "orders"            | "topic": "orders", "cpu": 0.5             | cpu                     | must be a whole number in range
            "topic": "orders"            | "topic": "orders", "memory": 0            | memory                  | must be greater than or equal to 1
            "topic": "orders"            | "topic": "orders", "flush_batch": 0       | flush_batch             | must be greater than or equal to 1
            "topic": "orders"            | "topic": "orders", "kafka_max_message_bytes": 5 | kafka_max_message_bytes | must be greater than or equal to 1024
            "topic": "orders"            | "topic": "orders", "kafka_ack": "all"     | kafka_ack               | must be one of WaitForAll, WaitForLocal, NoResponse
            "topic": "orders"            | "topic": "orders", "partition_key": "row" | partition_key           | must be one of db_name.table_name
            "topic": "orders"            | "topic": "orders", "filter_rule": "^(("   | filter_rule             | is not a regular expression
            "topic": "orders"            | "topic": "orders", "filter_rule": ["x"]   | filter_rule             | must be text
            "topic": "orders"            | "topic": "orders", "dml_filtered_type": "upsert" | dml_filtered_type | must be a comma list of insert, update and delete
            "topic": "orders"            | "topic": "orders", "business_level": "P9" | business_level          | must be one of P0, P1, P2
            "topic": "orders"            | "topic": "orders", "run_system": "k8s"    | run_system              | k8s and controller are not available in this version
            "topic": "orders"            | "topic": "orders", "image_version": ""    | image_version           | must be a legal image tag
            """)
    void whatBreaksARuleIsNamedAndNothingIsStored(String from, String to, String field, String rule) {
        String body = RunningManager.job("orders");
        assertThat(body).contains(from);
        List<Long> before = TABLES.stream().map(manager::rows).toList();

        manager.post(ADD, body.replace(from, to))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cdc-manager:problem:broken-rules"))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].rule", containsString(rule));

        assertThat(TABLES.stream().map(manager::rows).toList()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"env\": \"live\",", "env=live", "{\"env\": \"live\"} trailing"})
    void whatIsNoJsonIsABadRequest(String body) {
        manager.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(ADD)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cdc-manager:problem:malformed-json"));
    }

    @Test
    void everyMissingFieldIsNamedAtOnce() {
        manager.post(ADD, "{}")
                .then()
                .statusCode(422)
                .body(
                        "errors.field",
                        equalTo(List.of(
                                "az", "env", "kafka_cluster", "mysql_cluster", "mysql_databases", "region", "topic")));
    }

    @Test
    void headersOfTheRequestNeitherSteerTheFlowNorComeBack() {
        List<Long> before = TABLES.stream().map(manager::rows).toList();

        manager.request()
                .contentType(ContentType.JSON)
                .header("CamelSqlQuery", "delete from cdc_job")
                .header("camelsqlquery", "delete from cdc_job")
                .header("CAmelHttpResponseCode", "299")
                .header("X-Mine", "mine")
                .body(RunningManager.job("orders"))
                .post(ADD)
                .then()
                .statusCode(201)
                .header("X-Mine", nullValue())
                .header("CamelSqlQuery", nullValue());

        assertThat(manager.rows("cdc_job")).isEqualTo(before.get(0) + 1);
    }

    @Test
    void whenOneRowCannotBeStoredNoneIs() {
        List<Long> before = TABLES.stream().map(manager::rows).toList();
        manager.sql()
                .sql("alter table cdc_job_detail add constraint no_second" + " check (mysql_database <> 'unstorable')")
                .update();
        try {
            manager.post(ADD, RunningManager.job("orders").replace("shop_order_00000001", "unstorable"))
                    .then()
                    .statusCode(500)
                    .body("detail", equalTo("the manager's log has the reason"));
        } finally {
            manager.sql()
                    .sql("alter table cdc_job_detail drop constraint no_second")
                    .update();
        }

        assertThat(TABLES.stream().map(manager::rows).toList()).isEqualTo(before);
        manager.added("orders");
    }

    @Test
    void aListIsReadPageByPage() {
        List<Integer> added = List.of(manager.added("a"), manager.added("b"), manager.added("c"));

        manager.get("/api/cdc/jobs?limit=2&offset=1")
                .then()
                .statusCode(200)
                .body("jobs.id", equalTo(List.of(added.get(1), added.get(0))))
                .body("total", equalTo((int) manager.rows("cdc_job")))
                .body("limit", equalTo(2))
                .body("offset", equalTo(1));
        manager.get("/api/cdc/jobs?limit=501").then().statusCode(422).body("errors[0].field", equalTo("limit"));
        manager.get("/api/cdc/jobs?offset=-1").then().statusCode(422).body("errors[0].field", equalTo("offset"));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        manager.job(999_999).then().statusCode(404).body("type", equalTo("urn:cdc-manager:problem:job-not-found"));
        manager.get("/api/cdc/job/999999/history").then().statusCode(404);
        manager.startJob(999_999).then().statusCode(404);
        manager.stopJob(999_999).then().statusCode(404);
        manager.get("/api/cdc/job/seven").then().statusCode(422).body("errors[0].field", equalTo("id"));
        manager.get("/api/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Length: 16777217, 413, urn:cdc-manager:problem:too-large",
        "Transfer-Encoding: chunked, 411, urn:cdc-manager:problem:length-required"
    })
    void aBodySaysItsSizeAndIsNotTooLarge(String header, String status, String type) throws IOException {
        String head = "POST " + ADD + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\n" + header + "\r\n\r\n";
        try (Socket client = new Socket("127.0.0.1", manager.port())) {
            client.setSoTimeout(10_000);
            // only the head, with an empty chunk in place of a chunked body: the answer does not wait for more
            client.getOutputStream().write((head + "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            // not to the end: the server may keep the connection open for the rest of the body
            Reader reader = new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8);
            StringBuilder answer = new StringBuilder();
            for (int c = reader.read(); c >= 0 && answer.indexOf(type) < 0; c = reader.read()) {
                answer.append((char) c);
            }

            assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json", type);
        }
    }

    @Test
    void onlyJsonIsTaken() {
        manager.request()
                .contentType(ContentType.URLENC)
                .body("env=live")
                .post(ADD)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }
}
