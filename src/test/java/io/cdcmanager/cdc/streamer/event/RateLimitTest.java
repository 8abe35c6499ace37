package io.cdcmanager.cdc.streamer.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final List<ChangeEvent> ten = Collections.nCopies(10, null);

    @Test
    void noMoreThanTheLimitPassInASecond() throws InterruptedException {
        RateLimit limit = new RateLimit(100);

        long start = System.nanoTime();
        for (int batch = 0; batch < 6; batch++) {
            limit.pass(ten);
        }

        // the first ten pass at once, each further ten a tenth of a second later
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(499));
    }

    @Test
    void withoutALimitNothingWaits() throws InterruptedException {
        RateLimit none = new RateLimit(0);

        long start = System.nanoTime();
        for (int batch = 0; batch < 10_000; batch++) {
            none.pass(ten);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }
}
