package io.cdcmanager.cdc.streamer.position;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cdcmanager.cdc.metadata.Position;
import java.util.Map;

/** Debezium's offset of a record, as a position and back. */
public final class EngineOffset {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EngineOffset() {}

    public static Position toPosition(Map<String, ?> offset) {
        try {
            return new Position(
                    (String) offset.get("gtids"),
                    (String) offset.get("file"),
                    ((Number) offset.get("pos")).longValue(),
                    JSON.writeValueAsString(offset));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an offset cannot be written as JSON", e);
        }
    }

    public static Map<String, Object> of(Position position) {
        try {
            return JSON.readValue(position.engineOffset(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "the stored engine_offset is no JSON object: " + position.engineOffset(), e);
        }
    }
}
