package io.cdcmanager.cdc.metadata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Metadata in the tables of {@code db/metadata}, in MySQL or H2. The statements are the files of {@code sql/metadata}. */
public final class JdbcMetadataStore implements MetadataStore, MetadataReader {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public JdbcMetadataStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    @Override
    public Claim claim(String jobName, int placementVersion) {
        // outside the transaction: in MySQL, two that first look for the row and then insert it would deadlock
        if (find(jobName).isEmpty()) {
            asked(() -> insert(jobName, placementVersion));
        }
        return inTransaction(() -> {
            if (advanceFence(jobName, placementVersion) == 0) {
                throw new StalePlacementException(jobName, placementVersion);
            }
            JobMetadata metadata = find(jobName).orElseThrow();
            return new Claim(metadata.fence(), metadata.position());
        });
    }

    private int insert(String jobName, int placementVersion) {
        try {
            return statement("insert-metadata")
                    .param("jobName", jobName)
                    .param("placementVersion", placementVersion)
                    .update();
        } catch (DuplicateKeyException another) {
            // two first starts at once; the row is there, which is all that matters
            return 0;
        }
    }

    private int advanceFence(String jobName, int placementVersion) {
        return statement("advance-fence")
                .param("jobName", jobName)
                .param("placementVersion", placementVersion)
                .update();
    }

    @Override
    public void savePosition(String jobName, long fence, Position position) {
        int rows = asked(() -> statement("save-position")
                .param("jobName", jobName)
                .param("fence", fence)
                .param("gtidSet", position.gtidSet())
                .param("binlogFile", position.binlogFile())
                .param("binlogPos", position.binlogPos())
                .param("engineOffset", position.engineOffset())
                .update());
        refuseWhenNone(rows, jobName, fence);
    }

    @Override
    public void report(String jobName, long fence, Heartbeat heartbeat) {
        int rows = asked(() -> statement("save-heartbeat")
                .param("jobName", jobName)
                .param("fence", fence)
                .param("state", heartbeat.state().toString())
                .param("reasonCode", heartbeat.reasonCode())
                .param("reason", heartbeat.reason())
                .param("lagSeconds", heartbeat.lagSeconds())
                .update());
        refuseWhenNone(rows, jobName, fence);
    }

    @Override
    public void appendSchemaChange(String jobName, long fence, String change) {
        inTransaction(() -> {
            lock(jobName, fence);
            return statement("insert-schema-change")
                    .param("jobName", jobName)
                    .param("fence", fence)
                    .param("change", change)
                    .update();
        });
    }

    @Override
    public List<String> schemaChanges(String jobName) {
        return asked(() -> statement("list-schema-changes")
                .param("jobName", jobName)
                .query(String.class)
                .list());
    }

    @Override
    public void forgetSchemaChanges(String jobName, long fence) {
        inTransaction(() -> {
            lock(jobName, fence);
            return statement("delete-schema-changes")
                    .param("jobName", jobName)
                    .param("fence", fence)
                    .update();
        });
    }

    @Override
    public Optional<JobMetadata> find(String jobName) {
        return asked(() -> statement("find-metadata")
                .param("jobName", jobName)
                .query((row, number) -> metadata(row))
                .optional());
    }

    private void lock(String jobName, long fence) {
        boolean held = statement("lock-metadata")
                .param("jobName", jobName)
                .param("fence", fence)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!held) {
            throw new FencedException(jobName, fence);
        }
    }

    private static void refuseWhenNone(int rows, String jobName, long fence) {
        if (rows == 0) {
            throw new FencedException(jobName, fence);
        }
    }

    private static JobMetadata metadata(ResultSet row) throws SQLException {
        Position position = row.getString("engine_offset") == null
                ? null
                : new Position(
                        row.getString("gtid_set"),
                        row.getString("binlog_file"),
                        row.getLong("binlog_pos"),
                        row.getString("engine_offset"));
        Heartbeat heartbeat = row.getString("state") == null
                ? null
                : new Heartbeat(
                        StreamerState.of(row.getString("state")),
                        row.getString("reason_code"),
                        row.getString("reason"),
                        row.getObject("lag_seconds", Double.class));
        return new JobMetadata(
                row.getString("job_name"),
                row.getLong("fence"),
                position,
                instant(row.getTimestamp("update_time")),
                heartbeat,
                instant(row.getTimestamp("heartbeat_time")),
                instant(row.getTimestamp("store_time")));
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private JdbcClient.StatementSpec statement(String name) {
        return jdbc.sql(Statements.of(name));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return asked(() -> transaction.execute(status -> work.get()));
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException | TransactionException e) {
            throw new MetadataUnavailableException("the metadata store does not answer: " + e.getMessage(), e);
        }
    }
}
