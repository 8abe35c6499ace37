package io.cdcmanager.cdc.streamer;

import io.cdcmanager.cdc.job.JobConfig;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.spi.PropertiesSource;

/** Every {@code {{job.*}}} name that a route of the streamer may use. Secrets are not among them. */
public final class JobPlaceholders implements PropertiesSource {
    private final Map<String, String> values;

    public JobPlaceholders(JobConfig job) {
        this.values = of(job);
    }

    static Map<String, String> of(JobConfig job) {
        return Map.of(
                "job.name", job.name(),
                "job.source.host", job.sourceInstance().host(),
                "job.source.port", String.valueOf(job.sourceInstance().port()),
                "job.source.user", job.sourceUser(),
                "job.source.tables", IncludeList.of(job.cdcStreams().mqStreams()),
                "job.batch", String.valueOf(BatchSize.of(job)),
                "job.publishers", publishers(job));
    }

    /** The routes that publish, one for each stream: {@code direct:publish-to-kafka-1,…}. */
    private static String publishers(JobConfig job) {
        return StreamPublishers.byRoute(job).keySet().stream()
                .map(route -> "direct:" + route)
                .collect(Collectors.joining(","));
    }

    @Override
    public String getName() {
        return "job";
    }

    @Override
    public String getProperty(String name) {
        return values.get(name);
    }
}
