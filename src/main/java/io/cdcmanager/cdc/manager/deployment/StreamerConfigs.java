package io.cdcmanager.cdc.manager.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/** The {@code config.json} that a streamer gets: the stored one, with the address that this manager has today. */
public final class StreamerConfigs {
    private final Supplier<String> managerAddress;
    private final ObjectMapper mapper = new ObjectMapper();

    public StreamerConfigs(Supplier<String> managerAddress) {
        this.managerAddress = managerAddress;
    }

    String of(String stored) {
        try {
            ObjectNode config = (ObjectNode) mapper.readTree(stored);
            ObjectNode extra = (ObjectNode) config.get("extra_config");
            if ("http".equals(extra.path("metadata_type").asText())) {
                extra.put("metadata_addr", managerAddress.get());
            }
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(config);
        } catch (JsonProcessingException e) {
            throw new DeploymentRefusedException("the stored config is not valid JSON", e);
        }
    }
}
