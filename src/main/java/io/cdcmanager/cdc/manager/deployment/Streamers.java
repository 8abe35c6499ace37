package io.cdcmanager.cdc.manager.deployment;

import io.cdcmanager.cdc.job.Secret;
import io.cdcmanager.cdc.manager.job.StoredJob;
import io.cdcmanager.cdc.manager.security.JobSecrets;
import io.cdcmanager.cdc.manager.security.StoredSecret;
import io.cdcmanager.cdc.manager.security.UnreadableSecretException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.Variable;

/** The streamers of all jobs, each in the run system that its job names. */
public final class Streamers {
    private final Map<String, RunSystem> runSystems;
    private final JobSecrets jobSecrets;
    private final StreamerConfigs configs;

    public Streamers(List<RunSystem> runSystems, JobSecrets jobSecrets, StreamerConfigs configs) {
        this.runSystems = runSystems.stream().collect(Collectors.toMap(RunSystem::name, Function.identity()));
        this.jobSecrets = jobSecrets;
        this.configs = configs;
    }

    /**
     * Makes the run system agree with the row.
     *
     * @throws DeploymentRefusedException when the job is wanted and cannot be run
     */
    public void settle(@Variable("job") StoredJob job, @Variable("secrets") List<StoredSecret> secrets) {
        RunSystem runSystem = runSystem(job);
        if (job.status().wanted()) {
            runSystem.deploy(
                    new Streamer(job.jobName(), job.generation(), configs.of(job.cdcConfig()), opened(secrets)));
        } else {
            runSystem.remove(job.jobName(), job.generation());
        }
    }

    public StreamerStatus observe(StoredJob job) {
        return runSystem(job).observe(job.jobName());
    }

    private RunSystem runSystem(StoredJob job) {
        RunSystem runSystem = runSystems.get(job.runSystem());
        if (runSystem == null) {
            throw new DeploymentRefusedException("run system " + job.runSystem() + " is not available", null);
        }
        return runSystem;
    }

    private Map<String, Secret> opened(List<StoredSecret> secrets) {
        try {
            return jobSecrets.opened(secrets);
        } catch (UnreadableSecretException e) {
            throw new DeploymentRefusedException(e.getMessage(), e);
        }
    }
}
