package io.cdcmanager.cdc.manager.deployment.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private final BackOff backOff = new BackOff();

    @Test
    void quickFailuresDoubleTheWaitUpToAMinute() {
        assertThat(Stream.generate(() -> backOff.after(Duration.ofSeconds(5)))
                        .limit(8)
                        .map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    @Test
    void aGoodWhileMakesTheWaitShortAgain() {
        Stream.generate(() -> backOff.after(Duration.ZERO)).limit(5).toList();

        assertThat(backOff.after(Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(1));
        assertThat(backOff.after(Duration.ZERO)).isEqualTo(Duration.ofSeconds(2));
    }
}
