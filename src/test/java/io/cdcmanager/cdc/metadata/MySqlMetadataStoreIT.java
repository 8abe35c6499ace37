package io.cdcmanager.cdc.metadata;

import io.cdcmanager.cdc.server.MySqlServer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The metadata store in a real MySQL. */
class MySqlMetadataStoreIT extends MetadataStoreContract {
    private static DataSource database;

    @BeforeAll
    static void createDatabase() {
        MySqlServer mysql = MySqlServer.shared();
        mysql.execute(
                "CREATE DATABASE IF NOT EXISTS metadata_store_it",
                "CREATE TABLE IF NOT EXISTS metadata_store_it.somebody_elses (id int)");
        database = new DriverManagerDataSource(
                mysql.jdbcUrl("metadata_store_it"), mysql.adminUser(), mysql.adminPassword());
    }

    @Override
    DataSource dataSource() {
        return database;
    }
}
