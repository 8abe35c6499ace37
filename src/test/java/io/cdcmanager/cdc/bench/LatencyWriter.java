package io.cdcmanager.cdc.bench;

import io.cdcmanager.cdc.server.MySqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

/** Commits rows at a steady rate and notes when. A late commit is made up for. */
final class LatencyWriter implements AutoCloseable {
    static final String TABLE = "bench_latency.orders";

    private final Connection connection;
    private final PreparedStatement insert;
    private final Arrivals arrivals;
    private long nextId;

    LatencyWriter(MySqlServer mysql, Arrivals arrivals) throws SQLException {
        this.arrivals = arrivals;
        // many rows of a transaction are one statement
        String url = mysql.jdbcUrl("") + "?rewriteBatchedStatements=true";
        this.connection = DriverManager.getConnection(url, mysql.adminUser(), mysql.adminPassword());
        connection.setAutoCommit(false);
        this.insert = connection.prepareStatement("INSERT INTO " + TABLE
                + " (id, order_no, amount, note) VALUES (?, 'SO-0000000000000000001', 99.90, REPEAT('x', 100))");
    }

    static void createTable(MySqlServer mysql) {
        mysql.execute(
                "DROP DATABASE IF EXISTS bench_latency",
                "CREATE DATABASE bench_latency",
                "CREATE TABLE " + TABLE + " (id bigint PRIMARY KEY, order_no varchar(32), amount decimal(12,2),"
                        + " note varchar(200), created_at timestamp(3) DEFAULT CURRENT_TIMESTAMP(3))");
    }

    /** @return rows per second that were really written */
    double write(int rowsPerSecond, int rowsOfATransaction, int seconds) throws SQLException {
        long transactions = (long) seconds * rowsPerSecond / rowsOfATransaction;
        long interval = 1_000_000_000L * rowsOfATransaction / rowsPerSecond;
        long start = System.nanoTime();
        for (long i = 0; i < transactions; i++) {
            waitUntil(start + i * interval);
            commit(rowsOfATransaction);
        }
        waitUntil(start + transactions * interval);
        return transactions * rowsOfATransaction / ((System.nanoTime() - start) / 1e9);
    }

    void commit(int rows) throws SQLException {
        long first = nextId;
        for (int i = 0; i < rows; i++) {
            insert.setLong(1, nextId++);
            insert.addBatch();
        }
        insert.executeBatch();
        arrivals.committing(first, nextId);
        connection.commit();
    }

    long written() {
        return nextId;
    }

    private static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
