package io.cdcmanager.cdc.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdcmanager.cdc.job.PartitionKeyRule.By;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionKeyRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"db_name.table_name", "db_name", "table_name", "primary_key", "column:shop_id,order_id", "none"})
    void eachKindIsWrittenAsItIsRead(String text) {
        assertThat(PartitionKeyRule.of(text)).hasToString(text);
    }

    @Test
    void columnsAreNamedAfterTheColon() {
        PartitionKeyRule rule = PartitionKeyRule.of("column: shop_id , order_id");

        assertThat(rule.by()).isEqualTo(By.COLUMN);
        assertThat(rule.columns()).containsExactly("shop_id", "order_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"column", "column:", "column:a,", "row", ""})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> PartitionKeyRule.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
