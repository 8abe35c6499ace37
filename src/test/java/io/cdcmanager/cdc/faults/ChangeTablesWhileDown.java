package io.cdcmanager.cdc.faults;

import java.time.Duration;

/** Tables change while nobody reads; what was written before has the columns of then. */
final class ChangeTablesWhileDown extends Fault {
    ChangeTablesWhileDown() {
        super(
                "ddl-while-down",
                "columns are added, renamed and dropped and a table is created while the streamer is stopped",
                "recovers; rows have the columns of their time");
    }

    @Override
    void happen(FaultScene scene) {
        Rows rows = new Rows(scene);
        String orders = scene.database() + ".w_orders";
        String table = scene.database() + ".x_new";
        scene.streamer().stop();
        scene.traffic().awaitWritten(100);
        scene.source().execute("ALTER TABLE " + orders + " ADD COLUMN note VARCHAR(20) DEFAULT 'while down' FIRST");
        scene.traffic().awaitWritten(100);
        scene.source().execute("ALTER TABLE " + orders + " DROP COLUMN filler");
        scene.traffic().awaitWritten(100);
        scene.source()
                .execute(
                        "CREATE TABLE " + table + " (id INT PRIMARY KEY, a INT)",
                        "INSERT INTO " + table + " VALUES (1, 10)",
                        "ALTER TABLE " + table + " CHANGE a b VARCHAR(5)",
                        "INSERT INTO " + table + " VALUES (2, 'b')");
        scene.restartStreamer();
        scene.awaitRecovery(Duration.ofSeconds(60));
        rows.await("w_orders", "\"data\":\\{\"note\":\"while down\",\"id\":\\d+,\"version\":\\d+,\"filler\"");
        rows.await("w_orders", "\"data\":\\{\"note\":\"while down\",\"id\":\\d+,\"version\":\\d+}");
        rows.awaitOther("x_new", "\"data\":{\"id\":1,\"a\":10}");
        rows.awaitOther("x_new", "\"data\":{\"id\":2,\"b\":\"b\"}");
    }
}
