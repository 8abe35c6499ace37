package io.cdcmanager.cdc.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** More rows in one transaction than memory would hold, with the streamer killed in the middle of it. */
final class BigTransaction extends Fault {
    private static final int MOST_MB = 400;

    /** How long the transaction takes to be sent. */
    private static final int SECONDS = 30;

    private final int rows;
    private final int kills;
    private final String[] options;

    /** @param options of the MySQL server, if it must have any */
    BigTransaction(String name, String does, int rows, int kills, String... options) {
        super(name, does, RECOVERS + ", with flat memory");
        this.rows = rows;
        this.kills = kills;
        this.options = options;
    }

    @Override
    Plan plan() {
        // without a limit all is over before anybody can look
        Map<String, Object> limit = Map.of("inc_rate_limit", true, "sync_rate_limit_qps", rows / SECONDS);
        return new Plan().load(50).ownServers(options).job(job -> job.with("/config_detail", Map.of("runtime", limit)));
    }

    @Override
    void happen(FaultScene scene) throws SQLException {
        String table = scene.database() + ".x_big";
        scene.source().execute("CREATE TABLE " + table + " (id INT PRIMARY KEY, note VARCHAR(40))");
        insert(scene, table);
        try (CountedRows counted = scene.traffic().countOtherRows()) {
            long peak = 0;
            for (int kill = 1; kill <= kills; kill++) {
                int part = rows / (kills + 1) * kill;
                long written = counted.awaitWritten(part, Duration.ofMinutes(3));
                peak = Math.max(peak, scene.streamer().peakRssMb());
                scene.streamer().kill();
                scene.findings().expect(written < rows, "it is killed in the middle, not after " + written + " rows");
                scene.findings().expect(scene.positions().look(), "the position can be compared with Kafka");
                scene.restartStreamer();
            }
            scene.findings()
                    .expect(
                            counted.await(rows, Duration.ofMinutes(4)),
                            "every row arrives; " + counted.arrived() + " did");
            scene.awaitRecovery(Duration.ofMinutes(2));
            peak = Math.max(peak, scene.streamer().peakRssMb());
            scene.findings().expect(counted.reordered() == 0, "rows in order; " + counted.reordered() + " were not");
            scene.findings().expect(peak < MOST_MB, "less than " + MOST_MB + " MB of memory; it was " + peak);
            scene.findings()
                    .note("%d rows, %d of them twice, memory at most %d MB"
                            .formatted(counted.arrived(), counted.duplicated(), peak));
        }
    }

    private void insert(FaultScene scene, String table) throws SQLException {
        try (Connection connection = scene.source().connect("");
                Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION cte_max_recursion_depth = " + (rows + 1));
            statement.execute("INSERT INTO " + table + " WITH RECURSIVE n AS (SELECT 1 AS id UNION ALL SELECT id + 1"
                    + " FROM n WHERE id < " + rows + ") SELECT id, CONCAT('row number ', id) FROM n");
        }
    }
}
