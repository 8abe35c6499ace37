package io.cdcmanager.cdc.metadata;

import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;

/** The metadata store in the manager's embedded database. */
class H2MetadataStoreTest extends MetadataStoreContract {
    private static final JdbcConnectionPool DATABASE = JdbcConnectionPool.create(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1", "sa", "");

    @AfterAll
    static void close() {
        DATABASE.dispose();
    }

    @Override
    DataSource dataSource() {
        return DATABASE;
    }
}
