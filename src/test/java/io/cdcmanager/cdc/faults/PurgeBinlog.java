package io.cdcmanager.cdc.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** What the job has not read yet is gone. */
final class PurgeBinlog extends Fault {
    PurgeBinlog() {
        super(
                "binlog-purged",
                "changes are committed while the streamer is down, and their binary log is purged",
                "stops visibly with binlog_purged and never goes on from now");
    }

    @Override
    void happen(FaultScene scene) throws SQLException {
        scene.traffic().endWriting();
        scene.streamer().stop();
        String table = scene.database() + ".x_rows";
        scene.source()
                .execute("CREATE TABLE " + table + " (id INT PRIMARY KEY)", "INSERT INTO " + table + " VALUES (1)");
        purge(scene);
        scene.restartStreamer();
        scene.watcher().awaitTold("binlog_purged");
        scene.source().execute("INSERT INTO " + table + " VALUES (2)");
        scene.expectNothingArrives(Duration.ofSeconds(15));
        scene.watcher().awaitTold("binlog_purged");
        scene.findings().expect(scene.streamer().process().isAlive(), "the streamer stays, to tell");
        scene.findings().expect(scene.traffic().otherRows().isEmpty(), "no row arrives");
    }

    private static void purge(FaultScene scene) throws SQLException {
        try (Connection connection = scene.source().connect("");
                Statement statement = connection.createStatement()) {
            statement.execute("FLUSH BINARY LOGS");
            String last = null;
            try (ResultSet logs = statement.executeQuery("SHOW BINARY LOGS")) {
                while (logs.next()) {
                    last = logs.getString(1);
                }
            }
            statement.execute("PURGE BINARY LOGS TO '" + last + "'");
        }
    }
}
