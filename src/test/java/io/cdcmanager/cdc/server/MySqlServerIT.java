package io.cdcmanager.cdc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MySqlServerIT {
    @Test
    void isAMySqlThatWritesWhatChangeCaptureReads() throws Exception {
        MySqlServer mysql = MySqlServer.shared();

        try (Connection connection = mysql.connect("")) {
            assertThat(value(connection, "select version()")).doesNotContainIgnoringCase("mariadb");
            assertThat(value(connection, "select @@gtid_mode")).isEqualTo("ON");
            assertThat(value(connection, "select @@binlog_format")).isEqualTo("ROW");
            assertThat(value(connection, "select @@binlog_row_image")).isEqualTo("FULL");
            assertThat(value(connection, "select @@log_bin")).isEqualTo("1");
        }
    }

    @Test
    void theCaptureAccountReadsButDoesNotWrite() throws Exception {
        MySqlServer mysql = MySqlServer.shared();
        mysql.execute("create database capture_account", "create table capture_account.t (id int primary key)");

        try (Connection cdc = DriverManager.getConnection(
                mysql.jdbcUrl("capture_account"), mysql.captureUser(), mysql.capturePassword())) {
            assertThat(value(cdc, "select count(*) from t")).isEqualTo("0");
            assertThat(value(cdc, "show grants"))
                    .startsWith("GRANT SELECT, REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO");
            assertThatThrownBy(() -> cdc.createStatement().execute("insert into t values (1)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("INSERT command denied");
        } finally {
            mysql.execute("drop database capture_account");
        }
    }

    @Test
    void aKillKeepsWhatWasCommitted(@TempDir Path folder) throws Exception {
        try (MySqlServer mysql = MySqlServer.start(folder, "--gtid-mode=OFF", "--enforce-gtid-consistency=OFF")) {
            mysql.execute(
                    "create database shop",
                    "create table shop.t (id int primary key)",
                    "insert into shop.t values (7)");
            int port = mysql.port();

            mysql.kill();
            assertThatThrownBy(() -> mysql.connect("shop")).isInstanceOf(SQLException.class);
            mysql.restart();

            assertThat(mysql.port()).isEqualTo(port);
            try (Connection connection = mysql.connect("shop")) {
                assertThat(value(connection, "select id from t")).isEqualTo("7");
                assertThat(value(connection, "select @@gtid_mode")).isEqualTo("OFF");
            }
        }
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
