package io.cdcmanager.cdc.manager.job;

import io.cdcmanager.cdc.job.Acks;
import io.cdcmanager.cdc.job.DmlTypes;
import io.cdcmanager.cdc.job.JobConfig.MqStream;
import io.cdcmanager.cdc.job.PartitionKeyRule;
import io.cdcmanager.cdc.job.TableRule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Collections;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * What a person sends to add a job.
 *
 * @param cpu thousandths of a core
 * @param memory GB
 * @param filterRule null means every table of {@code mysqlDatabases}
 * @param imageVersion null means the manager's setting, like {@code runSystem}
 */
public record AddJobRequest(
        @NotNull @Pattern(regexp = "live|test|liveish", message = "must be one of live, test, liveish") String env,
        @NotNull @Pattern(regexp = PLACE, message = PLACE_RULE) String region,
        @NotNull @Pattern(regexp = PLACE, message = PLACE_RULE) String az,
        @NotBlank String mysqlCluster,
        @NotEmpty @UniqueElements(message = "must not name a database twice")
                List<@NotNull @Pattern(regexp = DATABASE, message = DATABASE_RULE) String> mysqlDatabases,
        @NotBlank String kafkaCluster,
        @NotNull @Pattern(regexp = "[a-zA-Z0-9._-]{1,249}", message = "must be a legal Kafka topic name") String topic,
        @Pattern(regexp = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}", message = "must be a legal image tag")
                String imageVersion,
        @Min(1) @Max(256_000) Integer cpu,
        @Min(1) @Max(4_096) Integer memory,
        BusinessLevel businessLevel,
        @Pattern(regexp = "local", message = "must be local; k8s and controller are not available in this version")
                String runSystem,
        PartitionKeyRule partitionKey,
        Acks kafkaAck,
        @Min(1024) @Max(Integer.MAX_VALUE) Long kafkaMaxMessageBytes,
        DmlTypes dmlFilteredType,
        @Min(1) Integer flushBatch,
        TableRule filterRule) {

    private static final String PLACE = "[A-Za-z0-9_-]{1,32}";
    private static final String PLACE_RULE = "must have 1 to 32 letters, digits, dashes and underscores";

    /** MySQL's own databases hold accounts and status, not rows to stream. */
    private static final String DATABASE =
            "(?!(?i:mysql|sys|information_schema|performance_schema)$)[0-9A-Za-z$_\\-\\u0080-\\uFFFF]{1,64}";

    private static final String DATABASE_RULE =
            "must be the name of a database: 1 to 64 letters, digits, $, _ and -, and none of MySQL's own";

    public AddJobRequest {
        mysqlDatabases = mysqlDatabases == null ? null : Collections.unmodifiableList(mysqlDatabases);
        cpu = cpu == null ? 1000 : cpu;
        memory = memory == null ? 2 : memory;
        businessLevel = businessLevel == null ? BusinessLevel.P2 : businessLevel;
        partitionKey = partitionKey == null ? PartitionKeyRule.DEFAULT : partitionKey;
        kafkaAck = kafkaAck == null ? Acks.WAIT_FOR_ALL : kafkaAck;
        kafkaMaxMessageBytes = kafkaMaxMessageBytes == null ? MqStream.DEFAULT_MAX_MESSAGE_BYTES : kafkaMaxMessageBytes;
        dmlFilteredType = dmlFilteredType == null ? DmlTypes.NONE : dmlFilteredType;
        flushBatch = flushBatch == null ? MqStream.DEFAULT_FLUSH_BATCH : flushBatch;
    }
}
