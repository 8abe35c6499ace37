package io.cdcmanager.cdc.streamer.binlog;

import io.cdcmanager.cdc.metadata.MySqlTls;
import io.cdcmanager.cdc.metadata.Position;
import io.debezium.relational.TableId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

/**
 * Looks at the server before each reading of its log: whether whole rows are logged, and whether it has just what the
 * position needs. After a failover that is another server, and it may lack what has been delivered, or have purged what
 * has not.
 */
final class SourceCheck {
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    private final Connection server;

    private SourceCheck(Connection server) {
        this.server = server;
    }

    /**
     * @param settings Debezium's settings, for the address and the account
     * @param tls the way there
     * @param start where reading is to go on; null on the first start
     * @return the server's {@code server_uuid}
     * @throws SourceUnfitException with the reason
     */
    static String check(Map<String, String> settings, MySqlTls tls, Position start) throws SQLException {
        try (Connection server = DriverManager.getConnection(url(settings), properties(settings, tls))) {
            SourceCheck check = new SourceCheck(server);
            check.rowsAreLoggedWhole();
            check.rulesHaveAnAnswerFor(new BoundedFilter(settings.get("table.include.list")));
            if (start != null && start.gtidSet() != null) {
                check.hasWhatWasDelivered(start.gtidSet());
                check.stillHasWhatWasNot(start.gtidSet());
            }
            return check.variable("server_uuid");
        }
    }

    private static String url(Map<String, String> settings) {
        return "jdbc:mysql://" + settings.get("database.hostname") + ":" + settings.get("database.port") + "/";
    }

    private static Properties properties(Map<String, String> settings, MySqlTls tls) {
        Properties properties = new Properties();
        properties.put("user", settings.get("database.user"));
        properties.put("password", settings.get("database.password"));
        properties.putAll(tls.driverProperties());
        properties.put("connectTimeout", CONNECT_MILLIS);
        properties.put("socketTimeout", ANSWER_MILLIS);
        properties.put("allowLoadLocalInfile", "false");
        return properties;
    }

    private void rowsAreLoggedWhole() throws SQLException {
        expect("log_bin", "1", "binlog_off");
        expect("binlog_format", "ROW", "binlog_not_row");
        expect("binlog_row_image", "FULL", "row_image_not_full");
        expect("binlog_row_value_options", "", "row_values_partial");
        String gtidMode = variable("gtid_mode");
        if (gtidMode.endsWith("PERMISSIVE")) {
            throw new SourceUnfitException(
                    "gtid_mode_permissive",
                    "gtid_mode is " + gtidMode + ": transactions with and without GTID are mixed and no position tells"
                            + " both; it must be ON or OFF");
        }
    }

    private void rulesHaveAnAnswerFor(BoundedFilter filter) throws SQLException {
        try (Statement statement = server.createStatement();
                ResultSet tables = statement.executeQuery(
                        "SELECT table_schema, table_name FROM information_schema.tables"
                                + " WHERE table_schema NOT IN ('mysql', 'sys', 'information_schema', 'performance_schema')")) {
            while (tables.next()) {
                filter.expectAnswer(new TableId(tables.getString(1), null, tables.getString(2)));
            }
        }
    }

    private void expect(String variable, String wanted, String code) throws SQLException {
        String actual = variable(variable);
        if (!actual.equalsIgnoreCase(wanted)) {
            throw new SourceUnfitException(
                    code, variable + " is " + quoted(actual) + " on the server and must be " + quoted(wanted));
        }
    }

    private static String quoted(String value) {
        return value.isEmpty() ? "''" : value;
    }

    private void hasWhatWasDelivered(String delivered) throws SQLException {
        String missing = subtract(delivered, variable("gtid_executed"));
        if (!missing.isEmpty()) {
            throw new SourceUnfitException(
                    "source_behind",
                    "the server lacks transactions that have been delivered: " + missing
                            + "; after a failover, let it catch up, or decide from which position to go on");
        }
    }

    private void stillHasWhatWasNot(String delivered) throws SQLException {
        String gone = subtract(variable("gtid_purged"), delivered);
        if (!gone.isEmpty()) {
            throw new SourceUnfitException(
                    "binlog_purged",
                    "the server has purged transactions that have not been delivered: " + gone
                            + "; they are lost to this job, decide from which position to go on");
        }
    }

    private String variable(String name) throws SQLException {
        try (Statement statement = server.createStatement();
                ResultSet answer = statement.executeQuery("SELECT @@global." + name)) {
            answer.next();
            return String.valueOf(answer.getString(1)).replace("\n", "");
        }
    }

    private String subtract(String from, String what) throws SQLException {
        try (PreparedStatement statement = server.prepareStatement("SELECT GTID_SUBTRACT(?, ?)")) {
            statement.setString(1, from);
            statement.setString(2, what);
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getString(1).replace("\n", "");
            }
        }
    }
}
