package io.cdcmanager.cdc.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every metadata database must do. */
abstract class MetadataStoreContract {
    private static final Position FIRST = new Position("uuid:1-5", "binlog.000001", 197, "{\"pos\":197}");
    private static final Position SECOND = new Position(null, "binlog.000002", 4, "{\"pos\":4}");

    private final String job = "order-sg-" + UUID.randomUUID();
    private JdbcMetadataStore store;

    /** A database with nothing but tables of somebody else. */
    abstract DataSource dataSource();

    @BeforeEach
    void migrate() {
        MetadataTables.migrate(dataSource());
        MetadataTables.migrate(dataSource());
        store = new JdbcMetadataStore(dataSource());
    }

    @Test
    void aJobThatNeverStartedIsUnknown() {
        assertThat(store.find(job)).isEmpty();
        assertThat(store.schemaChanges(job)).isEmpty();
    }

    @Test
    void everyStartTakesTheNextFence() {
        assertThat(store.claim(job, 0)).isEqualTo(new Claim(1, null));
        assertThat(store.claim(job, 0)).isEqualTo(new Claim(2, null));
        assertThat(store.claim(job, 3)).isEqualTo(new Claim(3, null));
        assertThatThrownBy(() -> store.claim(job, 2)).isInstanceOf(StalePlacementException.class);
        assertThat(store.claim(job, 3).fence()).isEqualTo(4);
    }

    @Test
    void aPositionComesBackAsItWasSaved() {
        store.claim(job, 0);

        store.savePosition(job, 1, FIRST);
        assertThat(store.claim(job, 0)).isEqualTo(new Claim(2, FIRST));

        store.savePosition(job, 2, SECOND);
        store.savePosition(job, 2, SECOND);
        JobMetadata known = store.find(job).orElseThrow();
        assertThat(known.position()).isEqualTo(SECOND);
        assertThat(Duration.between(known.positionTime(), known.storeTime())).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void whoeverHasLostTheJobWritesNothing() {
        store.claim(job, 0);
        store.savePosition(job, 1, FIRST);
        store.claim(job, 0);

        assertThatThrownBy(() -> store.savePosition(job, 1, SECOND)).isInstanceOf(FencedException.class);
        assertThatThrownBy(() -> store.report(job, 1, streaming())).isInstanceOf(FencedException.class);
        assertThatThrownBy(() -> store.appendSchemaChange(job, 1, "x")).isInstanceOf(FencedException.class);
        assertThatThrownBy(() -> store.forgetSchemaChanges(job, 1)).isInstanceOf(FencedException.class);
        assertThat(store.find(job).orElseThrow().position()).isEqualTo(FIRST);
        assertThat(store.find(job).orElseThrow().heartbeat()).isNull();
        assertThat(store.schemaChanges(job)).isEmpty();
    }

    @Test
    void aHeartbeatIsAsOldAsTheStoresClockSays() {
        store.claim(job, 0);
        assertThat(store.find(job).orElseThrow().heartbeatTime()).isNull();

        store.report(job, 1, new Heartbeat(StreamerState.FAILED, "binlog_purged", "gone", null));
        assertThat(store.find(job).orElseThrow().heartbeat())
                .isEqualTo(new Heartbeat(StreamerState.FAILED, "binlog_purged", "gone", null));

        store.report(job, 1, streaming());
        JobMetadata known = store.find(job).orElseThrow();
        assertThat(known.heartbeat()).isEqualTo(streaming());
        assertThat(Duration.between(known.heartbeatTime(), known.storeTime()))
                .isBetween(Duration.ZERO, Duration.ofSeconds(20));
    }

    @Test
    void definitionsOfTablesKeepTheirOrderAndTheirJob() {
        String other = job + "-other";
        store.claim(job, 0);
        store.claim(other, 0);
        String large = "x".repeat(200_000) + " ü 表";

        store.appendSchemaChange(job, 1, "b");
        store.appendSchemaChange(other, 1, "c");
        store.appendSchemaChange(job, 1, large);

        assertThat(store.schemaChanges(job)).containsExactly("b", large);
        store.forgetSchemaChanges(job, 1);
        assertThat(store.schemaChanges(job)).isEmpty();
        assertThat(store.schemaChanges(other)).containsExactly("c");
    }

    @Test
    void ofManyStartsAtOnceEachGetsAFenceOfItsOwn() throws Exception {
        ExecutorService starters = Executors.newFixedThreadPool(8);
        try {
            List<Future<Long>> fences = IntStream.range(0, 16)
                    .mapToObj(
                            number -> starters.submit(() -> store.claim(job, 0).fence()))
                    .toList();

            for (Future<Long> fence : fences) {
                fence.get();
            }
            assertThat(fences).extracting(Future::get).doesNotHaveDuplicates();
            assertThat(store.find(job).orElseThrow().fence()).isEqualTo(16);
        } finally {
            starters.shutdownNow();
        }
    }

    private static Heartbeat streaming() {
        return new Heartbeat(StreamerState.STREAMING, null, null, 0.125);
    }
}
