package io.cdcmanager.cdc.manager.position;

import io.cdcmanager.cdc.metadata.Heartbeat;
import io.cdcmanager.cdc.metadata.Position;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** What a streamer sends to the metadata endpoints. */
final class MetadataRequests {
    private MetadataRequests() {}

    /** A streamer starts. */
    record ClaimRequest(@NotNull @Min(0) Integer placementVersion) {}

    /** A streamer has come so far. */
    record PositionRequest(@NotNull Long fence, @NotNull @Valid Position position) {}

    /** A streamer tells how it is. */
    record HeartbeatRequest(@NotNull Long fence, @NotNull @Valid Heartbeat heartbeat) {}

    /** A streamer has seen a table defined. */
    record SchemaChangeRequest(@NotNull Long fence, @NotNull String change) {}
}
