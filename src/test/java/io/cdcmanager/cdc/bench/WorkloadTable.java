package io.cdcmanager.cdc.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Random;

/** Writes one table: per round 120 inserts, 60 updates and 20 deletes, 130 of them by statements of many rows. */
final class WorkloadTable {
    /** Row changes of one round. */
    static final int ROUND = 200;

    private static final int INSERTS = 120;
    private static final int INSERTED_AT_ONCE = 80;
    private static final int INSERTS_OF_A_TRANSACTION = 10;
    private static final int UPDATED_AT_ONCE = 40;
    private static final int UPDATED_ALONE = 20;
    private static final int DELETED_AT_ONCE = 10;
    private static final int DELETED_ALONE = 10;
    private static final String INSERT = " (id, order_no, user_id, status, quantity, amount, note, created_at) VALUES ";
    private static final String ROW = "(?, ?, ?, 'created', ?, ?, ?, ?)";
    private static final LocalDateTime DAY_ONE = LocalDateTime.of(2024, 1, 1, 0, 0);

    private final Random random = new Random(7);
    private final Connection connection;
    private final PreparedStatement insertMany;
    private final PreparedStatement insert;
    private final PreparedStatement updateRange;
    private final PreparedStatement deleteRange;

    WorkloadTable(Connection connection, String name) throws SQLException {
        this.connection = connection;
        this.insertMany = connection.prepareStatement(
                "INSERT INTO " + name + INSERT + (ROW + ",").repeat(INSERTED_AT_ONCE - 1) + ROW);
        this.insert = connection.prepareStatement("INSERT INTO " + name + INSERT + ROW);
        this.updateRange = connection.prepareStatement(
                "UPDATE " + name + " SET status = ?, amount = amount + 1.25 WHERE id BETWEEN ? AND ?");
        this.deleteRange = connection.prepareStatement("DELETE FROM " + name + " WHERE id BETWEEN ? AND ?");
    }

    static String definition(String name) {
        return """
                CREATE TABLE %s (
                  id         bigint        NOT NULL PRIMARY KEY,
                  order_no   varchar(32)   NOT NULL,
                  user_id    bigint        NOT NULL,
                  status     varchar(16)   NOT NULL,
                  quantity   int           NOT NULL,
                  amount     decimal(12,2) NOT NULL,
                  note       varchar(200)  CHARACTER SET utf8mb4,
                  created_at datetime      NOT NULL,
                  updated_at timestamp     NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP
                )"""
                .formatted(name);
    }

    long write(long round) throws SQLException {
        long first = 1 + round * INSERTS;
        for (int i = 0; i < INSERTED_AT_ONCE; i++) {
            bindRow(insertMany, 7 * i, first + i);
        }
        long changed = insertMany.executeUpdate();
        connection.commit();
        for (int i = INSERTED_AT_ONCE; i < INSERTS; i++) {
            bindRow(insert, 0, first + i);
            changed += insert.executeUpdate();
            if ((i + 1) % INSERTS_OF_A_TRANSACTION == 0) {
                connection.commit();
            }
        }
        changed += update("paid", first, first + UPDATED_AT_ONCE - 1);
        connection.commit();
        for (int i = 0; i < UPDATED_ALONE; i++) {
            changed += update("shipped", first + INSERTED_AT_ONCE + i, first + INSERTED_AT_ONCE + i);
            connection.commit();
        }
        changed += delete(first, first + DELETED_AT_ONCE - 1);
        connection.commit();
        for (long id = first + INSERTS - DELETED_ALONE; id < first + INSERTS; id++) {
            changed += delete(id, id);
        }
        connection.commit();
        return changed;
    }

    private void bindRow(PreparedStatement statement, int offset, long id) throws SQLException {
        statement.setLong(offset + 1, id);
        statement.setString(offset + 2, "SO-%019d".formatted(random.nextLong(Long.MAX_VALUE)));
        statement.setLong(offset + 3, random.nextInt(5_000_000));
        statement.setInt(offset + 4, 1 + random.nextInt(20));
        statement.setBigDecimal(offset + 5, BigDecimal.valueOf(random.nextInt(1_000_000), 2));
        statement.setString(offset + 6, note());
        statement.setObject(offset + 7, DAY_ONE.plusSeconds(random.nextInt(60_000_000)));
    }

    /** About 110 bytes, some of them not ASCII. */
    private String note() {
        StringBuilder note = new StringBuilder("客户备注: \"");
        while (note.length() < 90) {
            note.append(Integer.toString(random.nextInt(Integer.MAX_VALUE), 36)).append(' ');
        }
        return note.append('"').toString();
    }

    private int update(String status, long first, long last) throws SQLException {
        updateRange.setString(1, status);
        updateRange.setLong(2, first);
        updateRange.setLong(3, last);
        return updateRange.executeUpdate();
    }

    private int delete(long first, long last) throws SQLException {
        deleteRange.setLong(1, first);
        deleteRange.setLong(2, last);
        return deleteRange.executeUpdate();
    }
}
