package io.cdcmanager.cdc.checker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cdcmanager.cdc.server.MySqlServer;
import java.io.UncheckedIOException;
import java.sql.Connection;
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
 * a UUID of the writer's own, so that a GTID set tells which changes it covers. Some transactions it rolls back.
 */
public final class StampedWriter implements AutoCloseable {
    private static final int ROWS = 50;

    private final MySqlServer mysql;
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

    private StampedWriter(MySqlServer mysql, String table, DeliveryChecker checker, int perSecond) {
        this.mysql = mysql;
        this.table = table;
        this.checker = checker;
        this.pauseNanos = 1_000_000_000L / perSecond;
        this.thread = new Thread(this::write, "writer of " + table);
    }

    /** Creates the table and starts to write. */
    public static StampedWriter start(MySqlServer mysql, String table, DeliveryChecker checker, int perSecond) {
        mysql.execute("CREATE TABLE IF NOT EXISTS " + table
                + " (id INT PRIMARY KEY, version BIGINT NOT NULL, filler VARCHAR(200))");
        StampedWriter writer = new StampedWriter(mysql, table, checker, perSecond);
        writer.thread.start();
        return writer;
    }

    private void write() {
        try (Connection connection = mysql.connect("");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int turn = 0; !ending; turn++) {
                if (turn % 10 == 9) {
                    rollBack(connection, statement);
                } else {
                    commit(connection, statement, turn % ROWS);
                }
                LockSupport.parkNanos(pauseNanos);
            }
        } catch (SQLException e) {
            failure = e;
        }
    }

    private void commit(Connection connection, Statement statement, int id) throws SQLException {
        version++;
        statement.execute("SET gtid_next = '%s:%d'".formatted(uuid, version));
        Change change;
        if (!present[id]) {
            statement.execute("INSERT INTO %s VALUES (%d, %d, REPEAT('x', 100))".formatted(table, id, version));
            change = new Change(table, String.valueOf(id), version, "insert");
            present[id] = true;
        } else if (version % 7 == 0) {
            statement.execute("DELETE FROM %s WHERE id = %d".formatted(table, id));
            change = new Change(table, String.valueOf(id), versions[id], "delete");
            present[id] = false;
        } else {
            statement.execute("UPDATE %s SET version = %d WHERE id = %d".formatted(table, version, id));
            change = new Change(table, String.valueOf(id), version, "update");
        }
        connection.commit();
        statement.execute("SET gtid_next = 'AUTOMATIC'");
        versions[id] = version;
        committed.add(change);
        checker.record(change);
    }

    private void rollBack(Connection connection, Statement statement) throws SQLException {
        statement.execute("INSERT INTO %s VALUES (%d, -1, 'never')".formatted(table, ROWS + 1));
        connection.rollback();
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw new IllegalStateException("the writer of " + table + " failed", failure);
        }
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
