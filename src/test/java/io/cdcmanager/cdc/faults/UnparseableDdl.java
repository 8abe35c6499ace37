package io.cdcmanager.cdc.faults;

import java.time.Duration;

/** A captured table changes by a statement that Debezium's parser does not know: its columns are no longer known. */
final class UnparseableDdl extends Fault {
    UnparseableDdl() {
        super(
                "ddl-unparseable",
                "a captured table is created with an option that Debezium's parser does not know",
                "stops visibly with ddl_unparseable, the statement and its position");
    }

    @Override
    void happen(FaultScene scene) {
        scene.traffic().endWriting();
        String table = scene.database() + ".x_pages";
        scene.source()
                .execute(
                        "CREATE TABLE " + table + " (id INT PRIMARY KEY) AUTOEXTEND_SIZE=4M",
                        "INSERT INTO " + table + " VALUES (1)");
        scene.watcher().awaitTold("ddl_unparseable");
        scene.expectNothingArrives(Duration.ofSeconds(10));
        String reason = String.valueOf(scene.view().readiness().reason());
        scene.findings().expect(reason.contains("AUTOEXTEND_SIZE"), "the reason tells the statement: " + reason);
        scene.findings()
                .expect(reason.matches("(?s).*binlog\\.\\d+.*\\d+.*"), "the reason tells the position: " + reason);
        scene.findings().expect(scene.traffic().otherRows().isEmpty(), "no row of the table arrives");
    }
}
