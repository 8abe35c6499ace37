package io.cdcmanager.cdc.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdcmanager.cdc.checker.Change;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class ChangeLineTest {
    private static final LocalTime TEN = LocalTime.of(10, 0);

    @Test
    void anUpdateShowsOnlyWhatChanged() {
        assertThat(
                        line(
                                """
                        {"database": "shop", "table": "orders", "type": "update",
                         "data": {"id": 7, "status": "paid", "amount": 99.90},
                         "old_data": {"id": 7, "status": "created", "amount": 99.90}}
                        """))
                .isEqualTo("10:00:00.000  shop.orders                      update id=7      status: created -> paid");
    }

    @Test
    void anInsertShowsEveryColumnExactly() {
        assertThat(
                        line(
                                """
                        {"database": "shop", "table": "orders", "type": "insert",
                         "data": {"id": 7, "note": null, "amount": 99.90}, "old_data": null}
                        """))
                .endsWith("insert id=7      note=null  amount=99.90");
    }

    @Test
    void aMessageIsTheChangeThatTheWriterRecorded() {
        String message =
                """
                {"database": "shop", "table": "orders", "type": "delete", "data": {"id": 7, "version": 3}}
                """;

        assertThat(ChangeFeed.change(ChangeFeed.parse(message))).isEqualTo(new Change("shop.orders", "7", 3, "delete"));
    }

    private static String line(String message) {
        return ChangeLine.of(TEN, ChangeFeed.parse(message));
    }
}
