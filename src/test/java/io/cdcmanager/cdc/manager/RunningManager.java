package io.cdcmanager.cdc.manager;

import static io.restassured.RestAssured.given;

import io.cdcmanager.cdc.CdcManager;
import io.cdcmanager.cdc.manager.deployment.local.StandInStreamer;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole manager in this JVM, over HTTP, with stand-ins for streamers and, unless told otherwise, H2. */
public final class RunningManager implements AutoCloseable {
    public static final String MYSQL_PASSWORD = "canary-of-the-source";
    public static final String KAFKA_PASSWORD = "canary-of-the-broker";

    private final ServletWebServerApplicationContext context;

    private RunningManager(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /**
     * @param settings further ones, as {@code name=value}; a later one wins
     */
    public static RunningManager start(Path folder, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "server.port=0",
                "cdc.data-dir=" + folder.resolve("data"),
                "cdc.observe-period=200",
                "cdc.local.jar=" + standIn(folder),
                "cdc.local.java-options=-Xmx32m",
                "cdc.mysql-clusters.order-sg.address=mysql.example:3306",
                "cdc.mysql-clusters.order-sg.user=cdc",
                "cdc.mysql-clusters.order-sg.password=" + MYSQL_PASSWORD,
                "cdc.kafka-clusters.kafka-sg.address=kafka.example:9092",
                "cdc.kafka-clusters.kafka-sg.user=cdc-write-user",
                "cdc.kafka-clusters.kafka-sg.password=" + KAFKA_PASSWORD));
        arguments.addAll(List.of(settings));
        return new RunningManager((ServletWebServerApplicationContext) new SpringApplicationBuilder(CdcManager.class)
                .profiles("manager")
                .run(arguments.stream().map(setting -> "--" + setting).toArray(String[]::new)));
    }

    /** A request that adds a job whose stand-in behaves as {@code topic} says. */
    public static String job(String topic) {
        return """
                {"env": "live", "region": "sg", "az": "sg10", "mysql_cluster": "order-sg",
                "mysql_databases": ["shop_order_00000000", "shop_order_00000001"],
                "kafka_cluster": "kafka-sg", "topic": "%s"}"""
                .formatted(topic);
    }

    /** Adds such a job. */
    public int added(String topic) {
        return post("/api/tools/add_cdc_job", job(topic))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public Response startJob(int id) {
        return post("/api/cdc/job/start", "{\"id\": " + id + "}");
    }

    public Response stopJob(int id) {
        return post("/api/cdc/job/stop", "{\"id\": " + id + "}");
    }

    public Response job(int id) {
        return get("/api/cdc/job/" + id);
    }

    public List<String> history(int id, String column) {
        return get("/api/cdc/job/" + id + "/history").path("history." + column);
    }

    public Response post(String path, String body) {
        return request().contentType(ContentType.JSON).body(body).post(path);
    }

    public Response get(String path) {
        return request().get(path);
    }

    public RequestSpecification request() {
        return given().port(port());
    }

    public int port() {
        return context.getWebServer().getPort();
    }

    public long rows(String table) {
        return sql().sql("select count(*) from " + table).query(Long.class).single();
    }

    public JdbcClient sql() {
        return bean(JdbcClient.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static Path standIn(Path folder) {
        try {
            return StandInStreamer.jar(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
