package io.cdcmanager.cdc.faults;

import io.cdcmanager.cdc.server.MySqlServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A second MySQL that follows the source by GTID, ready to take its place. */
final class Replica implements AutoCloseable {
    private static final int CATCH_UP_SECONDS = 60;

    private final MySqlServer source;
    private final MySqlServer server;

    Replica(Servers servers) {
        source = servers.source();
        server = MySqlServer.start(servers.folder().resolve("replica"), "--server-id=3");
        server.execute(
                // what it has written about itself would be errant
                "RESET BINARY LOGS AND GTIDS",
                "CHANGE REPLICATION SOURCE TO SOURCE_HOST='%s', SOURCE_PORT=%d, SOURCE_USER='%s', SOURCE_PASSWORD='%s', SOURCE_AUTO_POSITION=1, GET_SOURCE_PUBLIC_KEY=1, SOURCE_CONNECT_RETRY=1"
                        .formatted(source.host(), source.port(), source.captureUser(), source.capturePassword()),
                "START REPLICA");
    }

    MySqlServer server() {
        return server;
    }

    /** Waits until it has all that the source has executed by now. */
    void catchUp() throws SQLException {
        try (Connection connection = server.connect("");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(
                        "SELECT WAIT_FOR_EXECUTED_GTID_SET('%s', %d)".formatted(executed(source), CATCH_UP_SECONDS))) {
            answer.next();
            if (answer.getInt(1) != 0) {
                throw new IllegalStateException("the replica does not catch up");
            }
        }
    }

    private static String executed(MySqlServer server) throws SQLException {
        try (Connection connection = server.connect("");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT @@GLOBAL.gtid_executed")) {
            answer.next();
            return answer.getString(1).replace("\n", "");
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
