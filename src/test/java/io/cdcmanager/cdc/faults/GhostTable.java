package io.cdcmanager.cdc.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** How gh-ost changes a table: a copy with another definition takes its name. The copy's own name fits no rule. */
final class GhostTable {
    private final FaultScene scene;
    private final String items;
    private final String ghost;

    GhostTable(FaultScene scene) {
        this.scene = scene;
        this.items = scene.database() + ".w_items";
        this.ghost = scene.database() + "._w_items_gho";
    }

    void create() {
        scene.source()
                .execute(
                        "CREATE TABLE " + ghost + " LIKE " + items,
                        "ALTER TABLE " + ghost + " ADD COLUMN extra INT DEFAULT 7 FIRST");
    }

    /** The table's writers wait meanwhile. */
    void cutOver() throws SQLException {
        try (Connection connection = scene.source().connect("");
                Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLES " + items + " WRITE, " + ghost + " WRITE");
            statement.execute(
                    "INSERT INTO " + ghost + " (id, version, filler) SELECT id, version, filler FROM " + items);
            statement.execute(
                    "RENAME TABLE " + items + " TO " + scene.database() + "._w_items_del, " + ghost + " TO " + items);
            statement.execute("UNLOCK TABLES");
        }
    }
}
