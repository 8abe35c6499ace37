package io.cdcmanager.cdc.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One job: from which MySQL, with which filters, to which Kafka topics. Its JSON form is {@code config.json}, with the
 * keys and the nesting that the platform's users know; every record component is the snake_case key of the same name.
 *
 * @param sourceTls null: {@link Tls#DEFAULT}
 */
@JsonPropertyOrder({
    "env",
    "name",
    "biz_type",
    "priority_level",
    "extra_config",
    "source_instance",
    "source_password",
    "source_type",
    "source_user",
    "target_type",
    "sink_type",
    "task_name",
    "cdc_streams",
    "config_detail",
    "switch_az_info",
    "source_tls"
})
public record JobConfig(
        @NotBlank String env,
        @NotBlank @Size(max = 190) String name,
        String bizType,
        int priorityLevel,
        @NotNull @Valid ExtraConfig extraConfig,
        @NotNull HostPort sourceInstance,
        @NotNull Secret sourcePassword,
        @NotNull SourceType sourceType,
        @NotBlank String sourceUser,
        @NotNull TargetType targetType,
        @NotNull TargetType sinkType,
        String taskName,
        @NotNull @Valid CdcStreams cdcStreams,
        @NotNull @Valid ConfigDetail configDetail,
        @NotNull @Valid SwitchAzInfo switchAzInfo,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Valid Tls sourceTls) {

    public JobConfig {
        bizType = bizType == null ? "" : bizType;
        taskName = taskName == null ? name : taskName;
        configDetail = configDetail == null ? ConfigDetail.DEFAULT : configDetail;
        switchAzInfo = switchAzInfo == null ? new SwitchAzInfo(0) : switchAzInfo;
    }

    /** The same job with every secret passed through {@code change}: how references become values, and values references. */
    public JobConfig withSecrets(UnaryOperator<Secret> change) {
        return new JobConfig(
                env,
                name,
                bizType,
                priorityLevel,
                extraConfig.withSecrets(change),
                sourceInstance,
                change.apply(sourcePassword),
                sourceType,
                sourceUser,
                targetType,
                sinkType,
                taskName,
                new CdcStreams(
                        cdcStreams.allConfig,
                        cdcStreams.dmlFilterRules,
                        cdcStreams.mqStreams.stream()
                                .map(stream -> stream.withSecrets(change))
                                .toList()),
                configDetail,
                switchAzInfo,
                sourceTls);
    }

    /** The way to the source, whether the config tells it or not. */
    public Tls tlsToSource() {
        return sourceTls == null ? Tls.DEFAULT : sourceTls;
    }

    /** Where the position is kept, and the phases to run. */
    public record ExtraConfig(
            @NotNull JobTag jobTag,
            @NotBlank String metadataAddr,
            @Pattern(regexp = "[0-9A-Za-z_$-]{1,64}", message = "must be a database name") String metadataNamespace,
            @NotNull Secret metadataPasswd,
            @NotNull MetadataType metadataType,
            String metadataUser,
            String region,
            @NotBlank @Pattern(regexp = "(db_stream_sync,?)", message = "knows one phase: db_stream_sync,") String step,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Valid Tls metadataTls) {

        public ExtraConfig {
            jobTag = jobTag == null ? JobTag.DEFAULT : jobTag;
            metadataPasswd = metadataPasswd == null ? Secret.NONE : metadataPasswd;
            step = step == null ? "db_stream_sync," : step;
        }

        @AssertTrue(message = "must be host:port when metadata_type is mysql")
        boolean isMetadataAddr() {
            return metadataType != MetadataType.MYSQL || metadataAddr == null || HostPort.isOne(metadataAddr);
        }

        @AssertTrue(message = "is required when metadata_type is mysql")
        boolean isMetadataNamespace() {
            return metadataType != MetadataType.MYSQL || metadataNamespace != null && !metadataNamespace.isBlank();
        }

        ExtraConfig withSecrets(UnaryOperator<Secret> change) {
            return new ExtraConfig(
                    jobTag,
                    metadataAddr,
                    metadataNamespace,
                    change.apply(metadataPasswd),
                    metadataType,
                    metadataUser,
                    region,
                    step,
                    metadataTls);
        }

        /** The way to the metadata database, whether the config tells it or not. */
        public Tls tlsToMetadata() {
            return metadataTls == null ? Tls.DEFAULT : metadataTls;
        }
    }

    /** Labels that platform tools group jobs by. */
    public record JobTag(String bizType, String jobType, String priority, String taskType) {
        public static final JobTag DEFAULT = new JobTag("", "cdc", "1", "db-message");
    }

    /** What is sent where. */
    public record CdcStreams(
            @NotNull @Valid AllConfig allConfig,
            @NotNull List<@NotNull @Valid DmlFilterRule> dmlFilterRules,
            @NotEmpty List<@NotNull @Valid MqStream> mqStreams) {

        public CdcStreams {
            allConfig = allConfig == null ? AllConfig.DEFAULT : allConfig;
            dmlFilterRules = dmlFilterRules == null ? List.of() : List.copyOf(dmlFilterRules);
            mqStreams = mqStreams == null ? List.of() : List.copyOf(mqStreams);
        }
    }

    /**
     * Rules for every stream of the job.
     *
     * @param key a free label; carried, never read
     */
    public record AllConfig(
            String key, @NotNull SendModel sendModel, boolean mergePurgeBinlog, @NotNull DmlTypes needFilteredDmlType) {

        static final AllConfig DEFAULT = new AllConfig(null, null, false, null);

        public AllConfig {
            key = key == null ? "" : key;
            sendModel = sendModel == null ? SendModel.DEFAULT : sendModel;
            needFilteredDmlType = needFilteredDmlType == null ? DmlTypes.NONE : needFilteredDmlType;
        }
    }

    /** Drops the given types of change for the tables that match. */
    public record DmlFilterRule(@NotNull TableRule filterRule, @NotNull DmlTypes dmlTypes) {}

    /**
     * One Kafka topic and the tables that go there.
     *
     * @param server bootstrap servers, {@code host:port} separated by commas
     * @param user account for SASL; empty means no authentication
     * @param flushBatch records to collect into one producer batch at the least load
     * @param maxMessageBytes largest message, in bytes, key and headers included
     * @param security null: what {@code user} alone implies
     * @param oversizePolicy null: {@link OversizePolicy#STOP}
     */
    public record MqStream(
            @NotBlank @Pattern(regexp = "kafka", message = "knows one type: kafka") String type,
            @NotNull TableRule filterRule,
            @NotBlank
                    @Pattern(
                            regexp = "[A-Za-z0-9.\\-\\[\\]:]+:\\d{1,5}(,[A-Za-z0-9.\\-\\[\\]:]+:\\d{1,5})*",
                            message = "must be host:port[,host:port]")
                    String server,
            @NotNull @Pattern(regexp = "[a-zA-Z0-9._-]{1,249}", message = "must be a legal Kafka topic name")
                    String topic,
            String user,
            @NotNull Secret passwd,
            @NotNull PartitionKeyRule partitionKey,
            @NotNull Acks acks,
            @Min(1) int flushBatch,
            @Min(1024) long maxMessageBytes,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Valid KafkaSecurity security,
            @JsonInclude(JsonInclude.Include.NON_NULL) OversizePolicy oversizePolicy) {

        public static final int DEFAULT_FLUSH_BATCH = 50;
        public static final long DEFAULT_MAX_MESSAGE_BYTES = 1_048_588;

        public MqStream {
            user = user == null ? "" : user;
            passwd = passwd == null ? Secret.NONE : passwd;
            partitionKey = partitionKey == null ? PartitionKeyRule.DEFAULT : partitionKey;
            acks = acks == null ? Acks.WAIT_FOR_ALL : acks;
            flushBatch = flushBatch == 0 ? DEFAULT_FLUSH_BATCH : flushBatch;
            maxMessageBytes = maxMessageBytes == 0 ? DEFAULT_MAX_MESSAGE_BYTES : maxMessageBytes;
        }

        MqStream withSecrets(UnaryOperator<Secret> change) {
            return new MqStream(
                    type,
                    filterRule,
                    server,
                    topic,
                    user,
                    change.apply(passwd),
                    partitionKey,
                    acks,
                    flushBatch,
                    maxMessageBytes,
                    security,
                    oversizePolicy);
        }

        /** The way to the cluster, whether the config tells it or not. */
        public KafkaSecurity wayToCluster() {
            return security == null ? new KafkaSecurity(null, null, null) : security;
        }

        /** True when a message beyond the limit goes to the dead letters. */
        public boolean deadLetters() {
            return oversizePolicy == OversizePolicy.DEAD_LETTER;
        }
    }

    /** How hard the job may work. */
    public record ConfigDetail(@NotNull @Valid Runtime runtime, boolean streamSync, @NotNull Resource resource) {
        public static final ConfigDetail DEFAULT = new ConfigDetail(null, true, null);

        public ConfigDetail {
            runtime = runtime == null ? new Runtime(0, 0, 0, false) : runtime;
            resource = resource == null ? new Resource(0, "") : resource;
        }
    }

    /**
     * Limits inside the streamer.
     *
     * @param syncRateLimitQps events per second, 0 = no limit; acts only when {@code incRateLimit} is true
     * @param readConcurrency threads that turn rows into messages, 0 = the streamer decides
     * @param writeConcurrency producer requests in flight, 0 = the streamer decides; at most 5, which keeps the order
     */
    public record Runtime(
            @Min(0) int syncRateLimitQps,
            @Min(0) int readConcurrency,
            @Min(0) @Max(5) int writeConcurrency,
            boolean incRateLimit) {

        /** The rate limit in force; 0 = none. */
        public int changesPerSecond() {
            return incRateLimit ? syncRateLimitQps : 0;
        }
    }

    /** Size of the streamer as the platform accounts it; 0 and empty mean the job's own cpu and memory columns. */
    public record Resource(int cpu, String memory) {}

    /** Generation of the job's placement: a streamer of an older one refuses to start. */
    public record SwitchAzInfo(@Min(0) int version) {}

    /** Where row changes are read from. */
    public enum SourceType {
        /** The binary log. */
        @JsonProperty("mysql.no_schema")
        BINLOG,
        /** The change log that triggers fill. */
        @JsonProperty("mysql.trigger")
        TRIGGER
    }

    /** Which kind of system receives the changes. */
    public enum TargetType {
        @JsonProperty("cdc")
        CDC,
        @JsonProperty("coze")
        COZE
    }

    /** Who keeps the position. */
    public enum MetadataType {
        @JsonProperty("mysql")
        MYSQL,
        /** The manager, through its metadata endpoints. */
        @JsonProperty("http")
        HTTP
    }
}
