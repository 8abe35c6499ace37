package io.cdcmanager.cdc.checker;

/**
 * One row change, equal on both sides: as the writer committed it and as it arrived.
 *
 * @param table database.table
 * @param key the row's primary key as text
 * @param version number that the writer stamps into the row and never gives twice to the same row and type
 * @param type insert, update or delete; a delete carries the version of the row that went
 */
public record Change(String table, String key, long version, String type) {
    @Override
    public String toString() {
        return "%s %s/%s v%d".formatted(type, table, key, version);
    }
}
