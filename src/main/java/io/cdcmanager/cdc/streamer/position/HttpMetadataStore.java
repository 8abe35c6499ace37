package io.cdcmanager.cdc.streamer.position;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cdcmanager.cdc.job.Secret;
import io.cdcmanager.cdc.metadata.Claim;
import io.cdcmanager.cdc.metadata.FencedException;
import io.cdcmanager.cdc.metadata.Heartbeat;
import io.cdcmanager.cdc.metadata.MetadataStore;
import io.cdcmanager.cdc.metadata.MetadataUnavailableException;
import io.cdcmanager.cdc.metadata.Position;
import io.cdcmanager.cdc.metadata.StalePlacementException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Metadata at the manager, over its REST endpoints. The token of the job is its {@code metadata_passwd}. */
final class HttpMetadataStore implements MetadataStore {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final String address;
    private final Secret token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final ObjectMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            // a newer manager may say more
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    HttpMetadataStore(String address, Secret token) {
        String withScheme = address.contains("://") ? address : "http://" + address;
        this.address = withScheme.replaceAll("/+$", "") + "/api/cdc/metadata/";
        this.token = token;
    }

    @Override
    public Claim claim(String jobName, int placementVersion) {
        HttpResponse<String> answer = send("POST", jobName + "/claim", Map.of("placement_version", placementVersion));
        if (answer.statusCode() == 409) {
            throw new StalePlacementException(jobName, placementVersion);
        }
        return read(expect(200, answer), new TypeReference<>() {});
    }

    @Override
    public void savePosition(String jobName, long fence, Position position) {
        write("PUT", jobName, "/position", fence, Map.of("fence", fence, "position", position));
    }

    @Override
    public void report(String jobName, long fence, Heartbeat heartbeat) {
        write("PUT", jobName, "/heartbeat", fence, Map.of("fence", fence, "heartbeat", heartbeat));
    }

    @Override
    public void appendSchemaChange(String jobName, long fence, String change) {
        write("POST", jobName, "/schema_history", fence, Map.of("fence", fence, "change", change));
    }

    @Override
    public List<String> schemaChanges(String jobName) {
        return read(expect(200, send("GET", jobName + "/schema_history", null)), new TypeReference<>() {});
    }

    @Override
    public void forgetSchemaChanges(String jobName, long fence) {
        write("DELETE", jobName, "/schema_history?fence=" + fence, fence, null);
    }

    private void write(String method, String jobName, String path, long fence, Object body) {
        HttpResponse<String> answer = send(method, jobName + path, body);
        if (answer.statusCode() == 409) {
            throw new FencedException(jobName, fence);
        }
        expect(204, answer);
    }

    private HttpResponse<String> send(String method, String path, Object body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(TIMEOUT)
                    .header("Authorization", "Bearer " + token.reveal())
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                    .build();
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new MetadataUnavailableException("the manager at " + address + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MetadataUnavailableException("interrupted while asking the manager at " + address, e);
        }
    }

    private HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new MetadataUnavailableException(
                    "the manager answered " + answer.statusCode() + " " + title(answer.body()), null);
        }
        return answer;
    }

    private String title(String problem) {
        try {
            JsonNode title = json.readTree(problem).path("title");
            return title.isTextual() ? title.asText() : "";
        } catch (JsonProcessingException noProblemDetails) {
            return "";
        }
    }

    private <T> T read(HttpResponse<String> answer, TypeReference<T> type) {
        try {
            return json.readValue(answer.body(), type);
        } catch (JsonProcessingException e) {
            throw new MetadataUnavailableException("the manager's answer cannot be read", e);
        }
    }
}
