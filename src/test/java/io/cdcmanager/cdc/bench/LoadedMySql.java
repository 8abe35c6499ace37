package io.cdcmanager.cdc.bench;

import io.cdcmanager.cdc.fixture.Jobs;
import io.cdcmanager.cdc.fixture.StreamerProcess;
import io.cdcmanager.cdc.server.Folders;
import io.cdcmanager.cdc.server.MySqlServer;
import io.cdcmanager.cdc.server.OrphanGuard;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A MySQL with the changes in its binary log. They are written once and kept with the position at which they begin, and
 * with what the streamer remembers of the tables, in the database {@code bench_start}.
 */
final class LoadedMySql implements AutoCloseable {
    private static final String JOB = "bench";

    // Written in a fraction of the time, and kept for good. A MySQL that is not ours stays as it is.
    private static final String[] OPTIONS = System.getenv("CDC_MYSQL_URL") != null
            ? new String[0]
            : new String[] {"--sync-binlog=0", "--innodb-flush-log-at-trx-commit=0", "--binlog-expire-logs-seconds=0"};

    private final MySqlServer mysql;
    private final long events;

    private LoadedMySql(MySqlServer mysql, long events) {
        this.mysql = mysql;
        this.events = events;
    }

    /** @param brokers a broker for the streamer that finds out where the changes begin */
    static LoadedMySql start(long events, boolean fresh, String brokers) throws SQLException {
        Path folder = Bench.file("mysql-" + events);
        if (fresh) {
            Folders.delete(folder);
        }
        LoadedMySql loaded = new LoadedMySql(MySqlServer.start(folder, OPTIONS), events);
        try {
            if (fresh || !loaded.isLoaded()) {
                loaded.load(brokers);
            }
            return loaded;
        } catch (SQLException | RuntimeException failed) {
            loaded.close();
            throw failed;
        }
    }

    MySqlServer mysql() {
        return mysql;
    }

    /** The job of the streamer that is measured, without the last of its streams. */
    static Jobs job(MySqlServer mysql) {
        return Jobs.reading(mysql, JOB);
    }

    private boolean isLoaded() {
        try {
            return value("SELECT events FROM bench_start.workload WHERE version = " + Workload.VERSION)
                    .equals(String.valueOf(events));
        } catch (SQLException notThere) {
            return false;
        }
    }

    private void load(String brokers) throws SQLException {
        for (String database : new String[] {Workload.DATABASE, "bench_start", "cdc_meta"}) {
            mysql.execute("DROP DATABASE IF EXISTS " + database);
        }
        Workload.createTables(mysql);
        rememberStart(brokers);
        Bench.say("writing %,d row changes into MySQL's binary log", events);
        long start = System.nanoTime();
        long written = Workload.write(mysql, events);
        if (written != events) {
            throw new IllegalStateException("MySQL counts " + written + " row changes, not " + events);
        }
        Bench.say("written in %.0f s", (System.nanoTime() - start) / 1e9);
        mysql.execute(
                "CREATE TABLE bench_start.workload (version INT PRIMARY KEY, events BIGINT)",
                "INSERT INTO bench_start.workload VALUES (%d, %d)".formatted(Workload.VERSION, events));
    }

    /** A first start of the job: it takes down the tables and its position, which is kept for every later start. */
    private void rememberStart(String brokers) {
        Jobs job = job(mysql).to(brokers, "bench-first-start", "^bench\\..*$", Map.of());
        try (StreamerProcess streamer = StreamerProcess.start(job, mysql, Bench.file("."));
                OrphanGuard guard = OrphanGuard.endProcess(streamer.pid())) {
            streamer.awaitStreaming();
            streamer.stop();
        }
        mysql.execute(
                "CREATE DATABASE bench_start",
                "CREATE TABLE bench_start.metadata LIKE cdc_meta.metadata",
                "CREATE TABLE bench_start.schema_history LIKE cdc_meta.schema_history",
                "INSERT INTO bench_start.metadata SELECT * FROM cdc_meta.metadata",
                "INSERT INTO bench_start.schema_history SELECT * FROM cdc_meta.schema_history");
    }

    /** The streamer's next start is one at the beginning of the changes. */
    void rewind() {
        String position = "job_name, fence, placement_version, gtid_set, binlog_file, binlog_pos, engine_offset";
        mysql.execute(
                "DELETE FROM cdc_meta.metadata",
                "DELETE FROM cdc_meta.schema_history",
                "INSERT INTO cdc_meta.metadata (%1$s) SELECT %1$s FROM bench_start.metadata".formatted(position),
                "INSERT INTO cdc_meta.schema_history (id, job_name, change_text)"
                        + " SELECT id, job_name, change_text FROM bench_start.schema_history");
    }

    /** Debezium's offset at which the changes begin. */
    String offset() throws SQLException {
        return value("SELECT engine_offset FROM bench_start.metadata");
    }

    String version() throws SQLException {
        return value("SELECT version()");
    }

    private String value(String query) throws SQLException {
        try (Connection connection = mysql.connect("");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    @Override
    public void close() {
        mysql.close();
    }
}
