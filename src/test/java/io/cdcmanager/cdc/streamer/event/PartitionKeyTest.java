package io.cdcmanager.cdc.streamer.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdcmanager.cdc.job.DmlType;
import io.cdcmanager.cdc.job.PartitionKeyRule;
import java.math.BigDecimal;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.junit.jupiter.api.Test;

class PartitionKeyTest {
    private static final Schema ORDER = SchemaBuilder.struct()
            .field("shop", Schema.STRING_SCHEMA)
            .field("id", Decimal.schema(0))
            .field("note", Schema.OPTIONAL_STRING_SCHEMA)
            .build();
    private static final Struct ROW =
            new Struct(ORDER).put("shop", "sg").put("id", new BigDecimal("18446744073709551615"));

    @Test
    void eachRuleMakesItsKey() {
        assertThat(key("db_name.table_name")).isEqualTo("shop.orders");
        assertThat(key("db_name")).isEqualTo("shop");
        assertThat(key("table_name")).isEqualTo("orders");
        assertThat(key("primary_key")).isEqualTo("shop.orders/18446744073709551615");
        assertThat(key("column:shop,id")).isEqualTo("sg,18446744073709551615");
        assertThat(key("column:note")).isEqualTo("null");
        assertThat(key("none")).isNull();
    }

    @Test
    void aTableWithoutAPrimaryKeyKeepsItsOrderAsAWhole() {
        ChangeEvent change = Changes.insert("shop", "log", ROW);

        assertThat(new PartitionKey(PartitionKeyRule.of("primary_key")).of(change))
                .isEqualTo("shop.log");
    }

    @Test
    void aColumnThatTheTableDoesNotHaveIsNamed() {
        assertThatThrownBy(() -> key("column:shop,region"))
                .hasMessage("partition_key column:shop,region: shop.orders has no column region");
    }

    private static String key(String rule) {
        Struct primaryKey = Changes.row("id", Decimal.schema(0), ROW.get("id"));
        return new PartitionKey(PartitionKeyRule.of(rule))
                .of(Changes.of(DmlType.INSERT, "shop", "orders", primaryKey, null, ROW));
    }
}
