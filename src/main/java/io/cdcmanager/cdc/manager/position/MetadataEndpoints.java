package io.cdcmanager.cdc.manager.position;

import io.cdcmanager.cdc.job.BrokenRulesException;
import io.cdcmanager.cdc.manager.RequestReader;
import io.cdcmanager.cdc.manager.position.MetadataRequests.ClaimRequest;
import io.cdcmanager.cdc.manager.position.MetadataRequests.HeartbeatRequest;
import io.cdcmanager.cdc.manager.position.MetadataRequests.PositionRequest;
import io.cdcmanager.cdc.manager.position.MetadataRequests.SchemaChangeRequest;
import io.cdcmanager.cdc.metadata.Claim;
import io.cdcmanager.cdc.metadata.MetadataStore;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Variable;

/** The metadata store, asked in JSON. */
public final class MetadataEndpoints {
    private final MetadataStore store;
    private final RequestReader reader;

    public MetadataEndpoints(MetadataStore store, RequestReader reader) {
        this.store = store;
        this.reader = reader;
    }

    public Claim claim(@Variable("jobName") String jobName, @Body String body) {
        return store.claim(jobName, reader.read(body, ClaimRequest.class).placementVersion());
    }

    public void savePosition(@Variable("jobName") String jobName, @Body String body) {
        PositionRequest request = reader.read(body, PositionRequest.class);
        store.savePosition(jobName, request.fence(), request.position());
    }

    public void saveHeartbeat(@Variable("jobName") String jobName, @Body String body) {
        HeartbeatRequest request = reader.read(body, HeartbeatRequest.class);
        store.report(jobName, request.fence(), request.heartbeat());
    }

    public void appendSchemaChange(@Variable("jobName") String jobName, @Body String body) {
        SchemaChangeRequest request = reader.read(body, SchemaChangeRequest.class);
        store.appendSchemaChange(jobName, request.fence(), request.change());
    }

    public List<String> schemaChanges(@Variable("jobName") String jobName) {
        return store.schemaChanges(jobName);
    }

    public void forgetSchemaChanges(@Variable("jobName") String jobName, @Variable("fence") String fence) {
        store.forgetSchemaChanges(jobName, number(fence));
    }

    private static long number(String fence) {
        try {
            return Long.parseLong(fence);
        } catch (NumberFormatException e) {
            throw new BrokenRulesException("fence", "must be a whole number");
        }
    }
}
