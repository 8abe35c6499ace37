package io.cdcmanager.cdc.streamer.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdcmanager.cdc.metadata.Position;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineOffsetTest {
    private static final Map<String, Object> IN_A_TRANSACTION =
            Map.of("file", "binlog.000001", "pos", 4, "gtids", "a:1-7", "event", 2, "row", 3);

    @Test
    void onTheSameServerTheRestOfATransactionIsRead() {
        Position position = EngineOffset.toPosition(IN_A_TRANSACTION, "server-1");

        assertThat(EngineOffset.of(position, "server-1")).isEqualTo(IN_A_TRANSACTION);
    }

    @Test
    void onAnotherServerATransactionIsReadFromItsBeginning() {
        Position position = EngineOffset.toPosition(IN_A_TRANSACTION, "server-1");

        assertThat(EngineOffset.of(position, "server-2"))
                .isEqualTo(Map.of("file", "binlog.000001", "pos", 4, "gtids", "a:1-7"));
    }

    @Test
    void aPositionIsToldApartFromOthersByAllThatIsInIt() {
        Position position = EngineOffset.toPosition(IN_A_TRANSACTION, "server-1");

        assertThat(position.gtidSet()).isEqualTo("a:1-7");
        assertThat(position.binlogFile()).isEqualTo("binlog.000001");
        assertThat(position.binlogPos()).isEqualTo(4);
    }
}
