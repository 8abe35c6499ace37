package io.cdcmanager.cdc.streamer;

import io.cdcmanager.cdc.job.BrokenRulesException;
import io.cdcmanager.cdc.job.JobConfig;
import io.cdcmanager.cdc.job.JobConfigReader;
import io.cdcmanager.cdc.job.SecretResolver;
import io.cdcmanager.cdc.metadata.MySqlTls;
import io.cdcmanager.cdc.streamer.binlog.CdcMySqlComponent;
import io.cdcmanager.cdc.streamer.binlog.StreamSession;
import io.cdcmanager.cdc.streamer.binlog.StreamStatus;
import io.cdcmanager.cdc.streamer.event.DmlFilter;
import io.cdcmanager.cdc.streamer.event.FlatMessages;
import io.cdcmanager.cdc.streamer.event.RateLimit;
import io.cdcmanager.cdc.streamer.event.RowMerge;
import io.cdcmanager.cdc.streamer.event.TableFilter;
import io.cdcmanager.cdc.streamer.kafka.EveryHeader;
import io.cdcmanager.cdc.streamer.kafka.SendCounters;
import io.cdcmanager.cdc.streamer.position.JobMetadataStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Every bean that a route of the streamer names, made from the one {@code config.json}. */
@Configuration(proxyBeanMethods = false)
@Profile("streamer")
class StreamerConfiguration {
    /**
     * @throws BrokenRulesException naming each key of the file that breaks a rule
     */
    @Bean
    JobConfig job(@Value("${cdc.config}") Path file) throws IOException {
        JobConfig job = new JobConfigReader().readTolerantly(Files.readString(file));
        return job.withSecrets(new SecretResolver(System.getenv())::resolve);
    }

    @Bean
    JobPlaceholders jobPlaceholders(JobConfig job) {
        return new JobPlaceholders(job);
    }

    @Bean
    TableFilter capturedTables(JobConfig job) {
        return new TableFilter(job.cdcStreams().mqStreams().stream()
                .map(JobConfig.MqStream::filterRule)
                .toList());
    }

    @Bean
    DmlFilter dmlFilter(JobConfig job) {
        return new DmlFilter(
                job.cdcStreams().allConfig().needFilteredDmlType(),
                job.cdcStreams().dmlFilterRules());
    }

    @Bean
    RowMerge rowMerge(JobConfig job) {
        return new RowMerge(job.cdcStreams().allConfig().mergePurgeBinlog());
    }

    @Bean
    RateLimit rateLimit(JobConfig job) {
        return new RateLimit(job.configDetail().runtime().changesPerSecond());
    }

    @Bean
    FlatMessages flatMessages(CamelContext context, JobConfig job) {
        return new FlatMessages(context, StreamPublishers.byRoute(job));
    }

    @Bean
    EveryHeader everyHeader() {
        return new EveryHeader();
    }

    @Bean
    StreamStatus streamStatus() {
        return new StreamStatus();
    }

    @Bean
    SendCounters sendCounters() {
        return new SendCounters();
    }

    @Bean("cdc-mysql")
    CdcMySqlComponent cdcMySql(CamelContext context, JobConfig job, StreamStatus status, ProcessEnd end) {
        return new CdcMySqlComponent(
                context,
                new StreamSession(
                        job.name(),
                        job.sourcePassword(),
                        new MySqlTls(job.tlsToSource()),
                        () -> JobMetadataStore.of(job),
                        job.switchAzInfo().version(),
                        status,
                        end::takenOver));
    }

    @Bean
    RouteBuilder streamPublishers(JobConfig job, SendCounters counters) {
        return new StreamPublishers(job, counters);
    }

    @Bean
    ProcessEnd processEnd() {
        return new ProcessEnd();
    }

    @Bean
    StreamMetrics streamMetrics(StreamStatus status, SendCounters counters) {
        return new StreamMetrics(status, counters);
    }

    @Bean
    StreamHealth stream(StreamStatus status) {
        return new StreamHealth(status);
    }
}
