package io.cdcmanager.cdc.manager;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cdcmanager.cdc.manager.deployment.RunSystem;
import io.cdcmanager.cdc.manager.deployment.StreamerConfigs;
import io.cdcmanager.cdc.manager.deployment.Streamers;
import io.cdcmanager.cdc.manager.deployment.local.LocalRunSystem;
import io.cdcmanager.cdc.manager.job.JobAnswers;
import io.cdcmanager.cdc.manager.job.JobObserver;
import io.cdcmanager.cdc.manager.job.JobRequests;
import io.cdcmanager.cdc.manager.job.JobStates;
import io.cdcmanager.cdc.manager.job.NewJobConfigs;
import io.cdcmanager.cdc.manager.job.NewJobs;
import io.cdcmanager.cdc.manager.job.ObservedJob;
import io.cdcmanager.cdc.manager.job.Operations;
import io.cdcmanager.cdc.manager.position.MetadataEndpoints;
import io.cdcmanager.cdc.manager.position.StreamerTokens;
import io.cdcmanager.cdc.manager.security.JobSecrets;
import io.cdcmanager.cdc.manager.security.SecretCipher;
import io.cdcmanager.cdc.manager.security.SecretKeys;
import io.cdcmanager.cdc.manager.settings.ManagerSettings;
import io.cdcmanager.cdc.metadata.JdbcMetadataStore;
import io.cdcmanager.cdc.metadata.MetadataReader;
import io.cdcmanager.cdc.metadata.MetadataStore;
import io.cdcmanager.cdc.problem.Problems;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.apache.camel.component.sql.RowMapperFactory;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/** Every bean that the manager's routes name, and what those are made of. */
@Configuration(proxyBeanMethods = false)
@Profile("manager")
@EnableConfigurationProperties(ManagerSettings.class)
class ManagerConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Problems problems() {
        return new Problems();
    }

    @Bean
    RequestLimit requestLimit(ObjectMapper mapper) {
        return new RequestLimit(mapper);
    }

    @Bean
    RowMapperFactory recordRows() {
        return new RecordRows();
    }

    @Bean
    OneTransaction oneTransaction(PlatformTransactionManager transactionManager) {
        return new OneTransaction(transactionManager);
    }

    @Bean
    ManagerAddress managerAddress(ManagerSettings settings, ServerProperties server) {
        String configured = settings.metadata().http() ? settings.metadata().address() : "";
        return new ManagerAddress(configured, server.getAddress());
    }

    @Bean
    JobSecrets jobSecrets(ManagerSettings settings, Environment environment) {
        String given = environment.getProperty(SecretKeys.VARIABLE);
        return new JobSecrets(new SecretCipher(SecretKeys.of(given, settings.secretKeyFile())));
    }

    @Bean
    @DependsOnDatabaseInitialization
    MetadataDatabase metadataDatabase(ManagerSettings settings, DataSource own) {
        return MetadataDatabase.of(settings.metadata(), own);
    }

    @Bean
    JdbcMetadataStore metadataStore(MetadataDatabase database) {
        return database.store();
    }

    @Bean
    LocalRunSystem localRunSystem(ManagerSettings settings) {
        return new LocalRunSystem(settings.local().orOwnJar(), settings.dataDir());
    }

    @Bean
    Streamers streamers(List<RunSystem> runSystems, JobSecrets secrets, ManagerAddress address) {
        return new Streamers(runSystems, secrets, new StreamerConfigs(address));
    }

    @Bean
    RequestReader requestReader() {
        return new RequestReader();
    }

    @Bean
    JobRequests jobRequests(RequestReader reader) {
        return new JobRequests(reader);
    }

    @Bean
    NewJobs newJobs(ManagerSettings settings, ManagerAddress address, JobSecrets secrets, Clock clock) {
        return new NewJobs(settings, new NewJobConfigs(settings.metadata(), address), secrets, clock);
    }

    @Bean
    JobStates jobStates(Clock clock) {
        return new JobStates(clock);
    }

    @Bean
    Operations operations(ManagerSettings settings, Clock clock) {
        return new Operations(settings.unauthenticatedOperator(), clock);
    }

    @Bean
    JobObserver jobObserver(Streamers streamers, MetadataReader metadata, ManagerSettings settings, Clock clock) {
        return new JobObserver(
                streamers,
                metadata,
                new ObservedJob.Patience(settings.startTimeout(), settings.heartbeatTimeout()),
                clock);
    }

    @Bean
    JobAnswers jobAnswers(JobObserver observer) {
        return new JobAnswers(observer);
    }

    @Bean
    StreamerTokens streamerTokens(JobSecrets secrets) {
        return new StreamerTokens(secrets);
    }

    @Bean
    MetadataEndpoints metadataEndpoints(MetadataStore store, RequestReader reader) {
        return new MetadataEndpoints(store, reader);
    }
}
