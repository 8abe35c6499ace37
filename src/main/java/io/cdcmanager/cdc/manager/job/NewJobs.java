package io.cdcmanager.cdc.manager.job;

import static io.cdcmanager.cdc.manager.security.JobSecrets.METADATA_PASSWD;
import static io.cdcmanager.cdc.manager.security.JobSecrets.MQ_STREAM_PASSWD;
import static io.cdcmanager.cdc.manager.security.JobSecrets.SOURCE_PASSWORD;

import io.cdcmanager.cdc.job.JobConfig;
import io.cdcmanager.cdc.job.JobConfigReader;
import io.cdcmanager.cdc.job.Secret;
import io.cdcmanager.cdc.manager.security.JobSecrets;
import io.cdcmanager.cdc.manager.security.StoredSecret;
import io.cdcmanager.cdc.manager.settings.ManagerSettings;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Makes the rows of a job out of what a person sent and what the manager knows about its clusters. */
public final class NewJobs {
    private static final int NAME_BYTES = 4;
    private static final int TOKEN_BYTES = 32;

    private final ManagerSettings settings;
    private final NewJobConfigs configs;
    private final JobConfigReader configReader;
    private final JobSecrets secrets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public NewJobs(ManagerSettings settings, NewJobConfigs configs, JobSecrets secrets, Clock clock) {
        this.settings = settings;
        this.configs = configs;
        this.configReader = new JobConfigReader();
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * @throws io.cdcmanager.cdc.job.BrokenRulesException when a cluster is unknown or the parts do not go together
     */
    public NewJob from(AddJobRequest request) {
        Clusters clusters = Clusters.of(request, settings);
        String name = request.mysqlCluster() + "-" + HexFormat.of().formatHex(randomBytes(NAME_BYTES));
        long now = clock.instant().getEpochSecond();
        JobConfig config = configs.of(name, request, clusters);

        List<StoredSecret> stored = new ArrayList<>();
        stored.add(secrets.stored(name, SOURCE_PASSWORD, clusters.mysql().password()));
        stored.add(secrets.stored(name, METADATA_PASSWD, metadataSecret()));
        StoredSecret kafkaPassword =
                secrets.stored(name, MQ_STREAM_PASSWD, clusters.kafka().password());
        if (!clusters.kafka().password().isEmpty()) {
            stored.add(kafkaPassword);
        }

        return new NewJob(
                request.env(),
                name,
                configReader.write(config),
                request.imageVersion() == null ? settings.imageVersion() : request.imageVersion(),
                request.region(),
                request.az(),
                request.cpu(),
                request.memory(),
                request.businessLevel().name(),
                request.runSystem() == null ? settings.runSystem() : request.runSystem(),
                now,
                request.mysqlDatabases().stream()
                        .map(database -> detail(request, clusters, name, database, kafkaPassword.ciphertext(), now))
                        .toList(),
                stored);
    }

    private static NewJobDetail detail(
            AddJobRequest request, Clusters clusters, String name, String database, String password, long now) {
        return new NewJobDetail(
                request.env(),
                name,
                clusters.mysql().address().toString(),
                database,
                request.topic(),
                request.kafkaCluster(),
                clusters.kafka().address(),
                clusters.kafka().user(),
                password,
                request.kafkaMaxMessageBytes(),
                request.dmlFilteredType().toString(),
                request.kafkaAck().text(),
                now);
    }

    private Secret metadataSecret() {
        return settings.metadata().http()
                ? Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(TOKEN_BYTES)))
                : settings.metadata().password();
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
