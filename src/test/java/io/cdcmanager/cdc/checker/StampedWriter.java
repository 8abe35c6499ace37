package io.cdcmanager.cdc.checker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cdcmanager.cdc.server.MySqlServer;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A writer in a thread of its own that inserts, updates and deletes rows of one table as fast as told, stamps each change
 * with a number and records it with a checker once it is committed. Change number n is transaction {@code <uuid>:n}, with
 * a UUID of the writer's own, so that a GTID set tells which changes it covers. Some transactions it rolls back. A server
 * that goes away is waited for, and then asked whether the commit that it did not answer counts.
 */
public final class StampedWriter implements AutoCloseable {
    private static final int ROWS = 50;
    private static final long RETRY_NANOS = 200_000_000L;

    private volatile MySqlServer mysql;
    private final String table;
    private final DeliveryChecker checker;
    private final long pauseNanos;
    private final Thread thread;
    private final String uuid = UUID.randomUUID().toString();
    private final List<Change> committed = Collections.synchronizedList(new ArrayList<>());
    private final boolean[] present = new boolean[ROWS];
    private final long[] versions = new long[ROWS];
    private volatile boolean ending;
    private volatile SQLException failure;
    private long version;
    private int turn;
    private Change inDoubt;

    private StampedWriter(MySqlServer mysql, String table, DeliveryChecker checker, int perSecond) {
        this.mysql = mysql;
        this.table = table;
        this.checker = checker;
        this.pauseNanos = 1_000_000_000L / perSecond;
        this.thread = new Thread(this::write, "writer of " + table);
        this.thread.setDaemon(true);
    }

    /** Creates the table and starts to write. */
    public static StampedWriter start(MySqlServer mysql, String table, DeliveryChecker checker, int perSecond) {
        mysql.execute("CREATE TABLE IF NOT EXISTS " + table
                + " (id INT PRIMARY KEY, version BIGINT NOT NULL, filler VARCHAR(200) DEFAULT (REPEAT('x', 100)))");
        StampedWriter writer = new StampedWriter(mysql, table, checker, perSecond);
        writer.thread.start();
        return writer;
    }

    private void write() {
        while (!ending || inDoubt != null) {
            try (Connection connection = mysql.connect("");
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                settle(statement);
                failure = null;
                writeOn(connection, statement);
            } catch (SQLException e) {
                failure = e;
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }

    private void writeOn(Connection connection, Statement statement) throws SQLException {
        while (!ending) {
            turn++;
            if (turn % 10 == 0) {
                rollBack(connection, statement);
            } else {
                commit(connection, statement, turn % ROWS);
            }
            LockSupport.parkNanos(pauseNanos);
        }
    }

    private void commit(Connection connection, Statement statement, int id) throws SQLException {
        long next = version + 1;
        statement.execute("SET gtid_next = '%s:%d'".formatted(uuid, next));
        Change change;
        if (!present[id]) {
            change = new Change(table, String.valueOf(id), next, "insert");
            statement.execute("INSERT INTO %s (id, version) VALUES (%d, %d)".formatted(table, id, next));
        } else if (next % 7 == 0) {
            change = new Change(table, String.valueOf(id), versions[id], "delete");
            statement.execute("DELETE FROM %s WHERE id = %d".formatted(table, id));
        } else {
            change = new Change(table, String.valueOf(id), next, "update");
            statement.execute("UPDATE %s SET version = %d WHERE id = %d".formatted(table, next, id));
        }
        inDoubt = change;
        connection.commit();
        accept(change);
        statement.execute("SET gtid_next = 'AUTOMATIC'");
    }

    private void accept(Change change) {
        version++;
        int id = Integer.parseInt(change.key());
        present[id] = !change.type().equals("delete");
        versions[id] = version;
        committed.add(change);
        checker.record(change);
        inDoubt = null;
    }

    /** A commit without an answer either counts or never will: its GTID tells. */
    private void settle(Statement statement) throws SQLException {
        if (inDoubt == null) {
            return;
        }
        String question = "SELECT GTID_SUBSET('%s:%d', @@GLOBAL.gtid_executed)".formatted(uuid, version + 1);
        try (ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            if (answer.getBoolean(1)) {
                accept(inDoubt);
            }
            inDoubt = null;
        }
    }

    private void rollBack(Connection connection, Statement statement) throws SQLException {
        statement.execute("INSERT INTO %s (id, version) VALUES (%d, -1)".formatted(table, ROWS + 1));
        connection.rollback();
    }

    /** From the next connection on it writes to this server, which knows the same transactions. */
    public void moveTo(MySqlServer other) {
        mysql = other;
    }

    /** How many changes it has committed so far. */
    public int committed() {
        return committed.size();
    }

    /** Change number {@code n}, from 1. */
    public Change change(int n) {
        return committed.get(n - 1);
    }

    /** The changes of this writer whose transactions a GTID set holds. */
    public List<Change> coveredBy(String gtidSet) {
        Matcher transactions = Pattern.compile(uuid + ":1(?:-(\\d+))?").matcher(gtidSet);
        if (!transactions.find()) {
            return List.of();
        }
        int last = transactions.group(1) == null ? 1 : Integer.parseInt(transactions.group(1));
        synchronized (committed) {
            return List.copyOf(committed.subList(0, Math.min(last, committed.size())));
        }
    }

    /** Ends the writing; everything written is committed and recorded then. */
    @Override
    public void close() {
        ending = true;
        try {
            thread.join(30_000);
            if (thread.isAlive()) {
                throw new IllegalStateException("the writer of " + table + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw new IllegalStateException("the writer of " + table + " failed", failure);
        }
    }

    /** Ends the writing some time; for a test that is over whatever comes. */
    public void abandon() {
        ending = true;
        thread.interrupt();
    }

    /** What arrived, in the checker's terms. */
    public static List<Change> changes(List<ConsumerRecord<String, String>> records) {
        ObjectMapper json = new ObjectMapper();
        return records.stream().map(record -> change(json, record.value())).toList();
    }

    private static Change change(ObjectMapper json, String value) {
        try {
            JsonNode message = json.readTree(value);
            JsonNode row = message.get("data");
            return new Change(
                    message.get("database").asText() + "."
                            + message.get("table").asText(),
                    row.get("id").asText(),
                    row.get("version").asLong(),
                    message.get("type").asText());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
