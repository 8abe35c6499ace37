package io.cdcmanager.cdc.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A person or a proxy ends the connection that carries the binary log. */
final class KillDumpThread extends Fault {
    /** Sooner than it takes to find a connection dead because it is silent. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private final int rounds;

    KillDumpThread(int rounds) {
        super(
                "dump-thread-killed",
                "KILL of the connection that carries the binary log, " + rounds + " times",
                RECOVERS);
        this.rounds = rounds;
    }

    @Override
    void happen(FaultScene scene) throws SQLException {
        for (int round = 0; round < rounds; round++) {
            int killed = kill(scene);
            scene.findings().expect(killed == 1, "one connection carries the binary log; there were " + killed);
            scene.awaitRecovery(SOON);
            scene.findings().expect(scene.streamer().process().isAlive(), "the streamer lives on");
        }
    }

    /** Returns how many there were. */
    static int kill(FaultScene scene) throws SQLException {
        try (Connection connection = scene.source().connect("");
                Statement statement = connection.createStatement()) {
            List<Long> dumps = new ArrayList<>();
            try (ResultSet processes = statement.executeQuery("SHOW PROCESSLIST")) {
                while (processes.next()) {
                    if (String.valueOf(processes.getString("Command")).startsWith("Binlog Dump")) {
                        dumps.add(processes.getLong("Id"));
                    }
                }
            }
            for (long dump : dumps) {
                statement.execute("KILL " + dump);
            }
            return dumps.size();
        }
    }
}
