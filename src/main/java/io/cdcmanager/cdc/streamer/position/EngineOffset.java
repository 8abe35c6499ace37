package io.cdcmanager.cdc.streamer.position;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cdcmanager.cdc.metadata.Position;
import io.debezium.connector.binlog.BinlogOffsetContext;
import io.debezium.connector.binlog.BinlogSourceInfo;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Debezium's offset of a record, as a position and back. Where a transaction has been delivered in part, Debezium counts
 * the events of it to skip, and skips as many of the first transaction that the server sends. That is the same one only
 * on the same server: another one may have logged something else before it. So the offset also says which server it was.
 */
public final class EngineOffset {
    static final String SERVER_UUID = "server_uuid";
    private static final ObjectMapper JSON = new ObjectMapper();

    private EngineOffset() {}

    /** @param serverUuid server that the record was read from */
    public static Position toPosition(Map<String, ?> offset, String serverUuid) {
        try {
            Map<String, Object> marked = new LinkedHashMap<>(offset);
            marked.put(SERVER_UUID, serverUuid);
            return new Position(
                    (String) offset.get("gtids"),
                    (String) offset.get("file"),
                    ((Number) offset.get("pos")).longValue(),
                    JSON.writeValueAsString(marked));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an offset cannot be written as JSON", e);
        }
    }

    /**
     * Where to go on. On another server than the position is from, a transaction that was delivered in part is read from
     * its beginning.
     *
     * @param serverUuid server that will be read from
     */
    public static Map<String, Object> of(Position position, String serverUuid) {
        Map<String, Object> offset = parsed(position);
        Object cameFrom = offset.remove(SERVER_UUID);
        if (!serverUuid.equals(cameFrom) && position.gtidSet() != null) {
            offset.remove(BinlogOffsetContext.EVENTS_TO_SKIP_OFFSET_KEY);
            offset.remove(BinlogSourceInfo.BINLOG_ROW_IN_EVENT_OFFSET_KEY);
        }
        return offset;
    }

    private static Map<String, Object> parsed(Position position) {
        try {
            return JSON.readValue(position.engineOffset(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "the stored engine_offset is no JSON object: " + position.engineOffset(), e);
        }
    }
}
