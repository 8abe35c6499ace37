package io.cdcmanager.cdc.manager.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.cdcmanager.cdc.metadata.StreamerState;
import java.util.List;

/**
 * All that is told about one job. Times are epoch seconds.
 *
 * @param config its {@code config.json}; secrets are references
 * @param lagSeconds age of the last delivered change when it was delivered
 */
public record JobAnswer(
        long id,
        String env,
        String jobName,
        String jobStatus,
        String region,
        String az,
        String imageVersion,
        int cpu,
        int memory,
        String businessLevel,
        String runSystem,
        long generation,
        StreamerState observedState,
        String reasonCode,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long heartbeatAgeSeconds,
        StreamerAnswer streamer,
        PositionAnswer position,
        Double lagSeconds,
        JsonNode config,
        List<JobDetail> details,
        long createTime,
        long updateTime) {

    /** The process at work. */
    public record StreamerAnswer(Long pid, int restarts, Long startedAt, String logFile) {}

    /** How far the job has come. */
    public record PositionAnswer(String gtidSet, String binlogFile, long binlogPos, Long updateTime) {}
}
