package io.cdcmanager.cdc.streamer.position;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.cdcmanager.cdc.job.HostPort;
import io.cdcmanager.cdc.job.JobConfig.ExtraConfig;
import io.cdcmanager.cdc.metadata.JdbcMetadataStore;
import io.cdcmanager.cdc.metadata.MetadataStore;
import io.cdcmanager.cdc.metadata.MetadataTables;
import io.cdcmanager.cdc.metadata.MetadataUnavailableException;
import io.cdcmanager.cdc.metadata.MySqlTls;
import java.time.Duration;

/** Metadata in a MySQL database, reached directly. */
final class MySqlMetadata {
    private MySqlMetadata() {}

    static MetadataStore store(ExtraConfig where) {
        HikariDataSource database = database(where);
        try {
            MetadataTables.migrate(database);
        } catch (MetadataUnavailableException e) {
            // the caller tries again, with a pool of its own
            database.close();
            throw e;
        }
        return new JdbcMetadataStore(database);
    }

    private static HikariDataSource database(ExtraConfig where) {
        HostPort address = HostPort.of(where.metadataAddr());
        HikariConfig config = new HikariConfig();
        config.setPoolName("metadata");
        // the job's rules let neither part hold more than a host, a port and a database name
        config.setJdbcUrl("jdbc:mysql://" + address + "/" + where.metadataNamespace());
        config.setUsername(where.metadataUser());
        config.setPassword(where.metadataPasswd().reveal());
        new MySqlTls(where.tlsToMetadata()).driverProperties().forEach(config::addDataSourceProperty);
        config.addDataSourceProperty("connectionTimeZone", "UTC");
        config.addDataSourceProperty("forceConnectionTimeZoneToSession", "true");
        config.addDataSourceProperty("allowLoadLocalInfile", "false");
        config.addDataSourceProperty("connectTimeout", "5000");
        config.addDataSourceProperty("socketTimeout", "15000");
        config.setMaximumPoolSize(3);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        // the streamer may start before its metadata database does
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
