package io.cdcmanager.cdc.streamer.binlog;

import java.lang.reflect.Field;

/** Fields of Debezium for which it has no other door. Each use has a test that fails when Debezium moves the field. */
final class DebeziumField {
    private DebeziumField() {}

    static Field of(Class<?> owner, String name) throws NoSuchFieldException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
