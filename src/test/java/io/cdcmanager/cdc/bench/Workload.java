package io.cdcmanager.cdc.bench;

import io.cdcmanager.cdc.server.MySqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The changes that every program drains: ten tables in turn, statements of many rows and of one. */
final class Workload {
    static final String DATABASE = "bench";
    static final String TABLES_REGEX = "bench\\..*";
    static final int TABLES = 10;
    /** Row changes of one round over all tables. */
    static final int ROUND = TABLES * WorkloadTable.ROUND;

    /** Raised whenever tables or statements change: a binary log of another version is not reused. */
    static final int VERSION = 1;

    private Workload() {}

    static List<String> tables() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < TABLES; i++) {
            names.add(DATABASE + ".orders_" + i);
        }
        return names;
    }

    static void createTables(MySqlServer mysql) {
        mysql.execute("CREATE DATABASE " + DATABASE);
        tables().forEach(table -> mysql.execute(WorkloadTable.definition(table)));
    }

    /** @return how many row changes were committed, by MySQL's own count */
    static long write(MySqlServer mysql, long events) throws SQLException {
        // MySQL else counts rows that an UPDATE finds, not rows that it changes
        String url = mysql.jdbcUrl(DATABASE) + "?useAffectedRows=true";
        try (Connection connection = DriverManager.getConnection(url, mysql.adminUser(), mysql.adminPassword())) {
            connection.setAutoCommit(false);
            List<WorkloadTable> tables = new ArrayList<>();
            for (String table : tables()) {
                tables.add(new WorkloadTable(connection, table));
            }
            long written = 0;
            for (long round = 0; round < events / ROUND; round++) {
                for (WorkloadTable table : tables) {
                    written += table.write(round);
                }
            }
            return written;
        }
    }
}
