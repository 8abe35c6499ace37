package io.cdcmanager.cdc.faults;

import java.sql.SQLException;
import java.time.Duration;

/** The changes of tables that are everyday work, while rows change. */
final class ChangeTables extends Fault {
    private final boolean withKills;

    /** @param withKills the streamer is killed between the steps, so that each next one starts from stored definitions */
    ChangeTables(boolean withKills) {
        super(
                withKills ? "ddl-with-kills" : "ddl-mid-stream",
                "add, rename and drop a column, rename a table, swap two"
                        + (withKills
                                ? ", with a kill of the streamer after each"
                                : ", and the steps of gh-ost, under load"),
                "no interruption; rows have the columns of their time");
        this.withKills = withKills;
    }

    @Override
    void happen(FaultScene scene) throws SQLException {
        Rows rows = new Rows(scene);
        String orders = scene.database() + ".w_orders";
        step(scene, "ALTER TABLE " + orders + " ADD COLUMN note VARCHAR(20) DEFAULT 'new' AFTER id");
        rows.await("w_orders", "\"note\":\"new\"");
        step(scene, "ALTER TABLE " + orders + " RENAME COLUMN filler TO padding");
        rows.await("w_orders", "\"padding\":\"xx");
        step(scene, "ALTER TABLE " + orders + " DROP COLUMN note");
        rows.await("w_orders", "\"data\":\\{\"id\":\\d+,\"version\":\\d+,\"padding\"");
        renameTable(scene, rows);
        swapTables(scene, rows);
        if (!withKills) {
            GhostTable ghost = new GhostTable(scene);
            ghost.create();
            ghost.cutOver();
            rows.await("w_items", "\"extra\":7");
        }
        scene.awaitRecovery(Duration.ofSeconds(60));
    }

    private void renameTable(FaultScene scene, Rows rows) {
        String a = scene.database() + ".x_a";
        String b = scene.database() + ".x_b";
        step(scene, "CREATE TABLE " + a + " (id INT PRIMARY KEY, a INT)", "INSERT INTO " + a + " VALUES (1, 10)");
        step(scene, "RENAME TABLE " + a + " TO " + b);
        step(scene, "INSERT INTO " + b + " VALUES (2, 20)");
        rows.awaitOther("x_b", "\"data\":{\"id\":2,\"a\":20}");
    }

    private void swapTables(FaultScene scene, Rows rows) {
        String c = scene.database() + ".x_c";
        String d = scene.database() + ".x_d";
        String between = scene.database() + ".x_between";
        step(scene, "CREATE TABLE " + c + " (id INT PRIMARY KEY, c INT)");
        step(scene, "CREATE TABLE " + d + " (id INT PRIMARY KEY, d VARCHAR(10))");
        step(scene, "RENAME TABLE " + c + " TO " + between + ", " + d + " TO " + c + ", " + between + " TO " + d);
        step(scene, "INSERT INTO " + c + " VALUES (1, 'was d')", "INSERT INTO " + d + " VALUES (1, 5)");
        rows.awaitOther("x_c", "\"data\":{\"id\":1,\"d\":\"was d\"}");
        rows.awaitOther("x_d", "\"data\":{\"id\":1,\"c\":5}");
    }

    private void step(FaultScene scene, String... ddl) {
        scene.source().execute(ddl);
        if (withKills) {
            scene.awaitRecovery(Duration.ofSeconds(60));
            scene.streamer().kill();
            scene.restartStreamer();
        }
    }
}
