package io.cdcmanager.cdc.manager;

import com.zaxxer.hikari.HikariDataSource;
import io.cdcmanager.cdc.job.Tls;
import io.cdcmanager.cdc.manager.settings.MetadataSettings;
import io.cdcmanager.cdc.metadata.JdbcMetadataStore;
import io.cdcmanager.cdc.metadata.MetadataTables;
import io.cdcmanager.cdc.metadata.MySqlTls;
import java.time.Duration;
import javax.sql.DataSource;

/** The database with the jobs' metadata: the manager's own, or a MySQL that streamers write to themselves. */
public final class MetadataDatabase implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final HikariDataSource toClose;

    private MetadataDatabase(DataSource dataSource, HikariDataSource toClose) {
        this.dataSource = dataSource;
        this.toClose = toClose;
        MetadataTables.migrate(dataSource);
    }

    static MetadataDatabase of(MetadataSettings settings, DataSource own) {
        if (settings.http()) {
            return new MetadataDatabase(own, null);
        }
        HikariDataSource mysql = new HikariDataSource();
        mysql.setPoolName("metadata");
        // one clock for what the server writes and what is read back, whatever zones the machines are in
        mysql.setJdbcUrl("jdbc:mysql://" + settings.address() + "/" + settings.namespace()
                + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true");
        new MySqlTls(settings.tls() == null ? Tls.DEFAULT : settings.tls())
                .driverProperties()
                .forEach(mysql::addDataSourceProperty);
        mysql.setUsername(settings.user());
        mysql.setPassword(settings.password().reveal());
        mysql.setMaximumPoolSize(4);
        mysql.setConnectionTimeout(PATIENCE.toMillis());
        return new MetadataDatabase(mysql, mysql);
    }

    JdbcMetadataStore store() {
        return new JdbcMetadataStore(dataSource);
    }

    @Override
    public void close() {
        if (toClose != null) {
            toClose.close();
        }
    }
}
