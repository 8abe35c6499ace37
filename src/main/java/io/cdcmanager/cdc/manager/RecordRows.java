package io.cdcmanager.cdc.manager;

import org.apache.camel.component.sql.DefaultRowMapperFactory;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;

/** Lets {@code sql:} endpoints turn rows into records: columns become the components of the same name. */
public final class RecordRows extends DefaultRowMapperFactory {
    @Override
    public RowMapper<?> newBeanRowMapper(Class<?> type) {
        return new DataClassRowMapper<>(type);
    }
}
