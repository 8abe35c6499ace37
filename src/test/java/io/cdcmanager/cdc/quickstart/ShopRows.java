package io.cdcmanager.cdc.quickstart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The rows that the writer knows to exist, with their versions. */
final class ShopRows {
    private final Map<ShopTable, Map<Long, Long>> versions = new EnumMap<>(ShopTable.class);
    // Rows with smaller ids belong to the person at the terminal.
    private long lastId = 1000;

    ShopRows() {
        for (ShopTable table : ShopTable.values()) {
            versions.put(table, new HashMap<>());
        }
    }

    ShopRows copy() {
        ShopRows copy = new ShopRows();
        versions.forEach((table, rows) -> copy.versions.get(table).putAll(rows));
        copy.lastId = lastId;
        return copy;
    }

    int count(ShopTable table) {
        return versions.get(table).size();
    }

    long any(ShopTable table, RandomGenerator random) {
        List<Long> ids = new ArrayList<>(versions.get(table).keySet());
        return ids.get(random.nextInt(ids.size()));
    }

    long version(ShopTable table, long id) {
        return versions.get(table).get(id);
    }

    long insert(ShopTable table) {
        versions.get(table).put(++lastId, 1L);
        return lastId;
    }

    long update(ShopTable table, long id) {
        return versions.get(table).merge(id, 1L, Long::sum);
    }

    void delete(ShopTable table, long id) {
        versions.get(table).remove(id);
    }
}
