package io.cdcmanager.cdc.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableRuleTest {
    @Test
    void anchorsDecideWhereARuleBeginsAndEnds() {
        assertThat(TableRule.of("order").matches("shop", "orders")).isTrue();
        assertThat(TableRule.of("^order").matches("shop", "orders")).isFalse();
        assertThat(TableRule.of("^shop\\.order$").matches("shop", "orders")).isFalse();
    }

    @Test
    void everyTableOfTheNamedDatabasesAndOfNoOther() {
        TableRule rule = TableRule.everyTableOf(List.of("shop", "shop.eu", "a+b"));

        assertThat(rule).hasToString("^(shop|shop\\.eu|a\\+b)\\..*$");
        assertThat(rule.matches("shop", "orders")).isTrue();
        assertThat(rule.matches("shop.eu", "orders")).isTrue();
        assertThat(rule.matches("a+b", "orders")).isTrue();
        assertThat(rule.matches("shop2", "orders")).isFalse();
        assertThat(rule.matches("workshop", "orders")).isFalse();
        assertThat(rule.matches("aab", "orders")).isFalse();
    }

    @Test
    void aRuleThatBacktracksWithoutEndBecomesAnError() {
        TableRule catastrophic = TableRule.of("(a*)*\\1b");

        assertThatThrownBy(() -> catastrophic.matches("a".repeat(64), "orders"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("backtracks without end");
    }

    @Test
    void anEmptyRuleIsRefused() {
        assertThatThrownBy(() -> TableRule.of(" ")).hasMessageContaining("must not be empty");
    }
}
