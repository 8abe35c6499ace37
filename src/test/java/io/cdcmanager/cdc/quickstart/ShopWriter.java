package io.cdcmanager.cdc.quickstart;

import io.cdcmanager.cdc.checker.Change;
import io.cdcmanager.cdc.checker.DeliveryChecker;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes rows of the shop at random, and records what it committed. For one thread. */
final class ShopWriter implements AutoCloseable {
    private static final int FEW_ROWS = 5;
    private static final int MANY_ROWS = 200;

    private final Random random = new Random();
    private final Connection connection;
    private final DeliveryChecker checker;
    private ShopRows rows = new ShopRows();

    ShopWriter(Connection connection, DeliveryChecker checker) throws SQLException {
        this.connection = connection;
        this.checker = checker;
        connection.setAutoCommit(false);
    }

    void commit(int changes) throws SQLException {
        ShopRows after = rows.copy();
        List<Change> made = change(after, changes);
        connection.commit();
        made.forEach(checker::record);
        rows = after;
    }

    /** Writes and takes it back: none of it may arrive. */
    void rollback(int changes) throws SQLException {
        change(rows.copy(), changes);
        connection.rollback();
    }

    /** A statement may fail because a person holds a lock: then nothing of its transaction stays. */
    void commitOrGiveUp(int changes) throws SQLException {
        try {
            commit(changes);
        } catch (SQLException refused) {
            connection.rollback();
            throw refused;
        }
    }

    private List<Change> change(ShopRows after, int changes) throws SQLException {
        List<Change> made = new ArrayList<>();
        for (int i = 0; i < changes; i++) {
            ShopTable table = ShopTable.values()[random.nextInt(ShopTable.values().length)];
            Change change = changeOne(after, table);
            if (change != null && table.captured()) {
                made.add(change);
            }
        }
        return made;
    }

    /** Null when the row was gone: a person at the same table may have deleted it. */
    private Change changeOne(ShopRows after, ShopTable table) throws SQLException {
        int dice = random.nextInt(10);
        if (after.count(table) < FEW_ROWS || (dice < 4 && after.count(table) < MANY_ROWS)) {
            long id = after.insert(table);
            return execute(table.insert(), id, after.version(table, id)) ? made(table, id, 1, "insert") : null;
        }
        long id = after.any(table, random);
        if (dice < 8) {
            long version = after.update(table, id);
            if (execute(table.update(), version, id)) {
                return made(table, id, version, "update");
            }
            after.delete(table, id);
            return null;
        }
        long version = after.version(table, id);
        after.delete(table, id);
        return execute(table.delete(), id) ? made(table, id, version, "delete") : null;
    }

    private static Change made(ShopTable table, long id, long version, String type) {
        return new Change(table.fullName(), String.valueOf(id), version, type);
    }

    private boolean execute(String sql, long... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setLong(i + 1, parameters[i]);
            }
            return statement.executeUpdate() == 1;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
