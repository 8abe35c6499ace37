package io.cdcmanager.cdc.streamer.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cdcmanager.cdc.metadata.Claim;
import io.cdcmanager.cdc.metadata.Heartbeat;
import io.cdcmanager.cdc.metadata.MetadataStore;
import io.cdcmanager.cdc.metadata.MetadataUnavailableException;
import io.cdcmanager.cdc.metadata.Position;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AcknowledgedPositionTest {
    private final Store store = new Store();
    private final AcknowledgedPosition position = new AcknowledgedPosition(store, "job", 1, null);

    @Test
    @Timeout(20)
    void theReaderNeverWaitsForTheStore() throws Exception {
        store.answers = new CountDownLatch(1);
        position.advance(at(1));
        Thread saver = new Thread(position::saveWhenDue);
        saver.start();
        assertThat(store.asked.await(10, TimeUnit.SECONDS)).isTrue();

        position.advance(at(2));
        position.idle();

        assertThat(position.newest()).isEqualTo(at(2));
        store.answers.countDown();
        saver.join();
        position.save();
        assertThat(store.saved).containsExactly(at(1), at(2));
    }

    @Test
    void whileChangesFlowAPositionIsSavedOnceInASecondAtTheMost() {
        position.advance(at(1));
        position.saveWhenDue();
        position.advance(at(2));
        position.saveWhenDue();

        assertThat(store.saved).containsExactly(at(1));
    }

    @Test
    void whenNoChangeWaitsAPositionIsSavedAtOnce() {
        position.advance(at(1));
        position.saveWhenDue();
        position.advance(at(2));

        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofMillis(700))
                .untilAsserted(() -> {
                    position.idle();
                    position.saveWhenDue();
                    assertThat(store.saved).containsExactly(at(1), at(2));
                });
    }

    @Test
    void thePausesOfASlowStreamAreNone() {
        position.advance(at(1));
        position.saveWhenDue();
        for (int pos = 2; pos < 10; pos++) {
            position.advance(at(pos));
            position.idle();
            position.saveWhenDue();
        }

        assertThat(store.saved).containsExactly(at(1));
    }

    @Test
    void aStoreThatFailsIsAskedOnceInASecondAtTheMost() {
        store.fails = true;
        position.advance(at(1));
        position.idle();
        position.saveWhenDue();
        position.saveWhenDue();

        assertThat(store.tries).isEqualTo(1);
    }

    @Test
    void theLastSaveWaitsForNothing() {
        position.advance(at(1));
        position.saveWhenDue();
        position.advance(at(2));
        position.save();

        assertThat(store.saved).containsExactly(at(1), at(2));
    }

    private static Position at(int pos) {
        return new Position(null, "binlog.000001", pos, "{}");
    }

    /** Takes positions and nothing else. */
    private static final class Store implements MetadataStore {
        final List<Position> saved = new CopyOnWriteArrayList<>();
        final CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answers = new CountDownLatch(0);
        boolean fails;
        int tries;

        @Override
        public void savePosition(String jobName, long fence, Position position) {
            tries++;
            asked.countDown();
            try {
                answers.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (fails) {
                throw new MetadataUnavailableException("down", null);
            }
            saved.add(position);
        }

        @Override
        public Claim claim(String jobName, int placementVersion) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void report(String jobName, long fence, Heartbeat heartbeat) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void appendSchemaChange(String jobName, long fence, String change) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> schemaChanges(String jobName) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forgetSchemaChanges(String jobName, long fence) {
            throw new UnsupportedOperationException();
        }
    }
}
