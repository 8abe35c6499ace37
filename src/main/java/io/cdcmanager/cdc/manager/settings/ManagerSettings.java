package io.cdcmanager.cdc.manager.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the manager, {@code cdc.*}.
 *
 * @param dataDir everything that this process writes: its database, the key, configs and logs of local streamers
 * @param secretKeyFile key that secrets are encrypted with, made at the first start; unused with {@code CDC_SECRET_KEY}
 * @param runSystem of jobs that name none
 * @param imageVersion of jobs that name none
 * @param unauthenticatedOperator name in the history while nobody is asked who they are
 * @param startTimeout silence of a streamer that has just been started, after which its job turns to warning
 * @param heartbeatTimeout silence of any other streamer after which it does
 */
@Validated
@ConfigurationProperties("cdc")
public record ManagerSettings(
        @NotNull Path dataDir,
        Path secretKeyFile,
        @NotNull
                @DefaultValue("local")
                @Pattern(
                        regexp = "local",
                        message = "must be local; k8s and controller are not available in this version")
                String runSystem,
        @NotBlank @DefaultValue("latest") String imageVersion,
        @NotBlank @DefaultValue("anonymous") String unauthenticatedOperator,
        @NotNull @DefaultValue("60s") Duration startTimeout,
        @NotNull @DefaultValue("15s") Duration heartbeatTimeout,
        @NotNull Map<@Pattern(regexp = NAME, message = NAME_RULE) String, @Valid MysqlCluster> mysqlClusters,
        @NotNull Map<@Pattern(regexp = NAME, message = NAME_RULE) String, @Valid KafkaCluster> kafkaClusters,
        @NotNull @Valid @DefaultValue MetadataSettings metadata,
        @NotNull @Valid @DefaultValue LocalSettings local) {

    /** A cluster's name begins job names, which become names of folders and of Kubernetes objects. */
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_.-]{0,127}";

    private static final String NAME_RULE = "must be a name of letters, digits, dot, dash and underscore";

    public ManagerSettings {
        dataDir = dataDir == null ? null : dataDir.toAbsolutePath().normalize();
        secretKeyFile = secretKeyFile == null && dataDir != null ? dataDir.resolve("secret.key") : secretKeyFile;
        mysqlClusters = mysqlClusters == null ? Map.of() : Map.copyOf(mysqlClusters);
        kafkaClusters = kafkaClusters == null ? Map.of() : Map.copyOf(kafkaClusters);
    }
}
