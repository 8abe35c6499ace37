package io.cdcmanager.cdc.quickstart;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.StringJoiner;

/** {@code ./quickstart sql "…"}: runs statements on the MySQL of the quickstart that runs in another terminal. */
final class SqlCommand {
    private SqlCommand() {}

    /** The exit status. */
    static int run(String sql) {
        Optional<Addresses> running = Addresses.ofRunning();
        if (running.isEmpty()) {
            System.err.println("quickstart: nothing runs here; start ./quickstart in another terminal first");
            return 1;
        }
        Addresses mysql = running.get();
        try (Connection connection = DriverManager.getConnection(
                        mysql.jdbcUrl() + "?allowMultiQueries=true", mysql.user(), mysql.password());
                Statement statement = connection.createStatement()) {
            boolean isRows = statement.execute(sql);
            while (isRows || statement.getUpdateCount() >= 0) {
                if (isRows) {
                    print(statement.getResultSet());
                } else {
                    Say.line("rows changed: " + statement.getUpdateCount());
                }
                isRows = statement.getMoreResults();
            }
            return 0;
        } catch (SQLException refused) {
            System.err.println("quickstart: " + refused.getMessage());
            return 1;
        }
    }

    private static void print(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        StringJoiner names = new StringJoiner("\t");
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
        }
        Say.line(names.toString());
        while (rows.next()) {
            StringJoiner values = new StringJoiner("\t");
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                values.add(rows.getString(i));
            }
            Say.line(values.toString());
        }
    }
}
