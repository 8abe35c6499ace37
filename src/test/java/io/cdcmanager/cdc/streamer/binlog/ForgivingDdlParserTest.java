package io.cdcmanager.cdc.streamer.binlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.debezium.connector.binlog.BinlogDatabaseSchema;
import io.debezium.connector.mysql.MySqlConnectorTask;
import io.debezium.connector.mysql.MySqlDatabaseSchema;
import io.debezium.connector.mysql.antlr.MySqlAntlrDdlParser;
import io.debezium.relational.TableId;
import io.debezium.relational.Tables;
import io.debezium.relational.ddl.DdlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The job captures the tables {@code shop.order…}. MySQL takes every statement here, Debezium's parser none. */
class ForgivingDdlParserTest {
    private final ForgivingDdlParser parser = new ForgivingDdlParser(
            new MySqlAntlrDdlParser(),
            new DdlOfOthers(
                    table -> "shop".equals(table.catalog()) && table.table().startsWith("order")),
            new BoundedFilter(".*(?:(a*)*\\1b).*,.*(?:shop\\.order{1\\,2}).*"),
            () -> "binlog.000007:4711");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE log.entries (id INT PRIMARY KEY) AUTOEXTEND_SIZE=4M",
                "CREATE TABLE stock (order_id INT PRIMARY KEY) AUTOEXTEND_SIZE=4M",
                "/* shop.orders */ CREATE TABLE IF NOT EXISTS `log`.`order` (id INT PRIMARY KEY) AUTOEXTEND_SIZE=4M",
                "ALTER TABLE log.entries SECONDARY_LOAD",
                "ALTER TABLE stock RENAME COLUMN a TO order_a, AUTOEXTEND_SIZE=4M",
                "CREATE SQL SECURITY INVOKER VIEW orders_view AS SELECT * FROM t, LATERAL (SELECT 1) l, JSON_TABLE('[1]', '$[*]' COLUMNS (a INT PATH '$')) jt",
                "ALTER USER reader@localhost DISCARD OLD PASSWORD",
                "CREATE SPATIAL REFERENCE SYSTEM 990001 NAME 'orders' DEFINITION 'x'",
                "CREATE FUNCTION orders(a INT) RETURNS INT LANGUAGE JAVASCRIPT AS $$ return a; $$",
                "ANALYZE TABLE orders UPDATE HISTOGRAM ON a WITH 10 BUCKETS AUTO UPDATE"
            })
    void whatConcernsNoCapturedTableEndsNothing(String statement) {
        parser.setCurrentSchema("shop");

        assertThat(parser.parse(statement, new Tables()).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE shop.orders (id INT PRIMARY KEY) AUTOEXTEND_SIZE=4M",
                "CREATE TABLE order_items (id INT PRIMARY KEY) AUTOEXTEND_SIZE=4M",
                "create table if not exists `shop` . `orders` (id INT PRIMARY KEY) AUTOEXTEND_SIZE=4M",
                "ALTER TABLE orders SECONDARY_LOAD",
                "ALTER TABLE stock AUTOEXTEND_SIZE=4M, RENAME TO shop.orders"
            })
    void whatConcernsACapturedTableIsToldWithItsText(String statement) {
        parser.setCurrentSchema("shop");

        assertThatThrownBy(() -> parser.parse(statement, new Tables()))
                .isInstanceOf(SourceUnfitException.class)
                .hasMessageContaining("binlog.000007:4711")
                .hasMessageContaining(statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RENAME TABLE orders TO _orders_del, _orders_gho TO orders",
                "rename table `shop`.`orders` to `shop`.`stock`, other.o to shop.orders",
                "ALTER TABLE _orders_gho RENAME TO orders",
                "ALTER TABLE other.o RENAME shop.orders"
            })
    void aCapturedTableWithColumnsThatNobodyKnowsIsTold(String statement) {
        Tables tables = new Tables();
        parser.setCurrentSchema("shop");
        parser.parse("CREATE TABLE orders (id INT PRIMARY KEY)", tables);
        if (statement.startsWith("ALTER")) {
            parser.parse("DROP TABLE orders", tables);
        }

        assertThatThrownBy(() -> parser.parse(statement, tables))
                .isInstanceOf(SourceUnfitException.class)
                .hasMessageContaining("shop.orders");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RENAME TABLE orders TO order_between, stock TO orders, order_between TO stock",
                "RENAME TABLE orders TO order_archive",
                "RENAME TABLE orders TO archive",
                "ALTER TABLE orders RENAME COLUMN id TO order_id",
                "ALTER TABLE orders RENAME TO orders_old",
                "ALTER TABLE orders COMMENT 'was to RENAME TO order_x, \\' see TABLE order_y'",
                "CREATE TABLE order_z (id INT COMMENT 'see RENAME TABLE order_x TO order_y or rename order_q')"
            })
    void aRenameOfKnownTablesIsNothingSpecial(String statement) {
        Tables tables = new Tables();
        parser.setCurrentSchema("shop");
        parser.parse("CREATE TABLE orders (id INT PRIMARY KEY)", tables);
        parser.parse("CREATE TABLE stock (id INT PRIMARY KEY)", tables);

        assertThat(parser.parse(statement, tables).isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CREATE TABLE %s (id INT)", "RENAME TABLE shop.x TO shop.%s", "ALTER TABLE x RENAME TO shop.%s"})
    void aNameOnWhichARuleBacktracksWithoutEndIsTold(String statement) {
        parser.setCurrentSchema("shop");

        assertThatThrownBy(() -> parser.parse(statement.formatted("a".repeat(60)), new Tables()))
                .isInstanceOf(SourceUnfitException.class)
                .hasMessageContaining("backtracks without end on shop.aaaa");
    }

    @Test
    void whatCanBeParsedIsParsed() {
        Tables tables = new Tables();

        parser.setCurrentSchema("shop");
        parser.parse("CREATE TABLE stock (id INT PRIMARY KEY)", tables);

        assertThat(tables.forTable(new TableId("shop", null, "stock"))).isNotNull();
    }

    @Test
    void theWayToTheParserIsThere() throws Exception {
        assertThat(MySqlConnectorTask.class.getDeclaredField("schema").getType())
                .isEqualTo(MySqlDatabaseSchema.class);
        assertThat(BinlogDatabaseSchema.class.getDeclaredField("ddlParser").getType())
                .isEqualTo(DdlParser.class);
    }
}
