package io.cdcmanager.cdc.quickstart;

import io.cdcmanager.cdc.server.MySqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The sample shop: two databases with five tables. */
final class Shop {
    static final List<String> DATABASES = List.of("shop_order_00000000", "shop_order_00000001");

    private Shop() {}

    /** Fails when a database of that name is there: on a MySQL that ran before, it may be somebody's. */
    static void createIn(MySqlServer mysql) {
        try (Connection connection = mysql.connect("")) {
            ScriptUtils.executeSqlScript(
                    connection, new EncodedResource(new ClassPathResource("quickstart/shop.sql"), "UTF-8"));
        } catch (SQLException refused) {
            throw new IllegalStateException("The sample shop could not be created", refused);
        }
    }

    /** Only a MySQL that ran before needs this: the quickstart's own goes with its folder. */
    static void dropFrom(MySqlServer mysql) {
        DATABASES.forEach(database -> mysql.execute("drop database if exists " + database));
    }
}
