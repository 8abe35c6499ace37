package io.cdcmanager.cdc.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The manager's REST API, as any client would call it. */
final class ManagerApi {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;

    ManagerApi(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    String base() {
        return base;
    }

    boolean answers() {
        try {
            get("/api/cdc/jobs");
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    long addJob(String topic) {
        ObjectNode job = JSON.createObjectNode()
                .put("env", "live")
                .put("region", "sg")
                .put("az", "sg10")
                .put("mysql_cluster", ManagerConfig.MYSQL_CLUSTER)
                .put("kafka_cluster", ManagerConfig.KAFKA_CLUSTER)
                .put("topic", topic)
                .put("filter_rule", ShopTable.FILTER_RULE);
        Shop.DATABASES.forEach(job.putArray("mysql_databases")::add);
        return post("/api/tools/add_cdc_job", job).path("id").asLong();
    }

    void startJob(long id) {
        post("/api/cdc/job/start", JSON.createObjectNode().put("id", id));
    }

    void stopJob(long id) {
        post("/api/cdc/job/stop", JSON.createObjectNode().put("id", id));
    }

    JsonNode job(long id) {
        return get("/api/cdc/job/" + id);
    }

    private JsonNode get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    private JsonNode post(String path, JsonNode body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private JsonNode send(HttpRequest.Builder request) {
        HttpRequest ready = request.timeout(ANSWER_WITHIN).build();
        String call = ready.method() + " " + ready.uri().getPath();
        try {
            HttpResponse<String> answer = http.send(ready, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(call + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException noAnswer) {
            throw new IllegalStateException(call + " fails: " + noAnswer, noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at " + call, interrupted);
        }
    }
}
