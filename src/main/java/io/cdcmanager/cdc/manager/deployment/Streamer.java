package io.cdcmanager.cdc.manager.deployment;

import io.cdcmanager.cdc.job.Secret;
import java.util.Map;

/**
 * One start of a job, as a run system needs it.
 *
 * @param config content of {@code config.json}
 * @param secrets values of the references in it, by name
 */
public record Streamer(String jobName, long generation, String config, Map<String, Secret> secrets) {
    public Streamer {
        secrets = Map.copyOf(secrets);
    }
}
