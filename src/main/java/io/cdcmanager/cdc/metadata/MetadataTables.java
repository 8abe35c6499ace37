package io.cdcmanager.cdc.metadata;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables of a metadata database, brought to the version that this program knows. */
public final class MetadataTables {
    private MetadataTables() {}

    /**
     * Creates or upgrades the tables; changes nothing, and needs no right to, when they are up to date.
     *
     * @throws MetadataUnavailableException when the database cannot be asked or refuses the change
     */
    public static void migrate(DataSource dataSource) {
        try {
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:db/metadata")
                    .table("metadata_version")
                    // the database may hold the manager's own tables, or anybody's
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new MetadataUnavailableException(
                    "the metadata tables cannot be created or upgraded: " + e.getMessage(), e);
        }
    }
}
