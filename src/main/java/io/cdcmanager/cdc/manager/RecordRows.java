package io.cdcmanager.cdc.manager;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.apache.camel.component.sql.DefaultRowMapperFactory;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Lets {@code sql:} endpoints turn rows into records: a component is the column of its name in snake_case. Spring's own
 * mapper asks for the camelCase name first, which costs an exception for each column of each row.
 */
public final class RecordRows extends DefaultRowMapperFactory {
    private final ConversionService conversion = DefaultConversionService.getSharedInstance();

    @Override
    public RowMapper<?> newBeanRowMapper(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        String[] columns = Arrays.stream(components)
                .map(component -> JdbcUtils.convertPropertyNameToUnderscoreName(component.getName()))
                .toArray(String[]::new);
        Constructor<?> constructor = BeanUtils.getResolvableConstructor(type);
        return (row, number) -> BeanUtils.instantiateClass(constructor, values(row, columns, types));
    }

    private Object[] values(ResultSet row, String[] columns, Class<?>[] types) throws SQLException {
        Object[] values = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            Object value = JdbcUtils.getResultSetValue(row, row.findColumn(columns[i]), types[i]);
            values[i] = conversion.convert(value, types[i]);
        }
        return values;
    }
}
