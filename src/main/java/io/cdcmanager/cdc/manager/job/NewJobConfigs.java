package io.cdcmanager.cdc.manager.job;

import io.cdcmanager.cdc.job.BrokenRulesException;
import io.cdcmanager.cdc.job.JobConfig;
import io.cdcmanager.cdc.job.JobConfig.AllConfig;
import io.cdcmanager.cdc.job.JobConfig.CdcStreams;
import io.cdcmanager.cdc.job.JobConfig.ConfigDetail;
import io.cdcmanager.cdc.job.JobConfig.ExtraConfig;
import io.cdcmanager.cdc.job.JobConfig.JobTag;
import io.cdcmanager.cdc.job.JobConfig.MqStream;
import io.cdcmanager.cdc.job.JobConfig.SourceType;
import io.cdcmanager.cdc.job.JobConfig.SwitchAzInfo;
import io.cdcmanager.cdc.job.JobConfig.TargetType;
import io.cdcmanager.cdc.job.Rules;
import io.cdcmanager.cdc.job.Secret;
import io.cdcmanager.cdc.job.SendModel;
import io.cdcmanager.cdc.job.TableRule;
import io.cdcmanager.cdc.manager.security.JobSecrets;
import io.cdcmanager.cdc.manager.settings.KafkaCluster;
import io.cdcmanager.cdc.manager.settings.MetadataSettings;
import java.util.List;
import java.util.function.Supplier;

/** Writes the {@code config.json} of a new job. Secrets are references, whatever the settings hold. */
public final class NewJobConfigs {
    private final MetadataSettings metadata;
    private final Supplier<String> managerAddress;
    private final Rules rules = new Rules();

    /**
     * @param managerAddress where streamers reach this manager, for metadata over HTTP
     */
    public NewJobConfigs(MetadataSettings metadata, Supplier<String> managerAddress) {
        this.metadata = metadata;
        this.managerAddress = managerAddress;
    }

    JobConfig of(String name, AddJobRequest request, Clusters clusters) {
        return rules.checked(new JobConfig(
                request.env(),
                name,
                "",
                request.businessLevel().ordinal(),
                extraConfig(request),
                clusters.mysql().address(),
                Secret.reference(JobSecrets.SOURCE_PASSWORD),
                SourceType.BINLOG,
                clusters.mysql().user(),
                TargetType.CDC,
                TargetType.CDC,
                name,
                new CdcStreams(
                        new AllConfig("", SendModel.DEFAULT, false, request.dmlFilteredType()),
                        List.of(),
                        List.of(stream(request, clusters.kafka()))),
                ConfigDetail.DEFAULT,
                new SwitchAzInfo(0),
                clusters.mysql().tls()));
    }

    private ExtraConfig extraConfig(AddJobRequest request) {
        return new ExtraConfig(
                new JobTag("", "cdc", String.valueOf(request.businessLevel().ordinal()), "db-message"),
                metadata.http() ? managerAddress.get() : metadata.address(),
                metadata.http() ? null : metadata.namespace(),
                Secret.reference(JobSecrets.METADATA_PASSWD),
                metadata.type(),
                metadata.http() ? null : metadata.user(),
                request.region(),
                "db_stream_sync,",
                metadata.tls());
    }

    private static MqStream stream(AddJobRequest request, KafkaCluster kafka) {
        return new MqStream(
                "kafka",
                request.filterRule() == null ? everyTable(request.mysqlDatabases()) : request.filterRule(),
                kafka.address(),
                request.topic(),
                kafka.user(),
                kafka.password().isEmpty() ? Secret.NONE : Secret.reference(JobSecrets.MQ_STREAM_PASSWD),
                request.partitionKey(),
                request.kafkaAck(),
                request.flushBatch(),
                request.kafkaMaxMessageBytes(),
                kafka.security(),
                null);
    }

    private static TableRule everyTable(List<String> databases) {
        try {
            return TableRule.everyTableOf(databases);
        } catch (IllegalArgumentException tooLong) {
            throw new BrokenRulesException(
                    "mysql_databases", "are too many to be listed in one rule; give a filter_rule that matches them");
        }
    }
}
