package io.cdcmanager.cdc.streamer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdcmanager.cdc.job.JobConfig.MqStream;
import io.cdcmanager.cdc.job.Secret;
import io.cdcmanager.cdc.job.TableRule;
import io.debezium.function.Predicates;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class IncludeListTest {
    @Test
    void debeziumTakesInEveryTableThatARuleMatches() {
        Predicate<String> includes = includes("^shop\\.orders$", "audit", "^eu_\\d{1,3}\\.[a,b]_.*$");

        assertThat(includes).accepts("shop.orders", "any.audit_log", "eu_12.a_t", "eu_12.,_t");
        assertThat(includes).rejects("shop.orders2", "eu_1234.a_t", "eu_12.c_t");
    }

    private static Predicate<String> includes(String... rules) {
        List<MqStream> streams =
                Arrays.stream(rules).map(IncludeListTest::stream).toList();
        return Predicates.includes(IncludeList.of(streams));
    }

    private static MqStream stream(String rule) {
        return new MqStream(
                "kafka", TableRule.of(rule), "k:9092", "t", null, Secret.NONE, null, null, 0, 0, null, null);
    }
}
