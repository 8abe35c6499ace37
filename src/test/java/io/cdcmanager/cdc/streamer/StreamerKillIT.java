package io.cdcmanager.cdc.streamer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cdcmanager.cdc.checker.Change;
import io.cdcmanager.cdc.checker.DeliveryChecker;
import io.cdcmanager.cdc.checker.DeliveryReport;
import io.cdcmanager.cdc.checker.StampedWriter;
import io.cdcmanager.cdc.fixture.Jobs;
import io.cdcmanager.cdc.fixture.StreamerProcess;
import io.cdcmanager.cdc.metadata.Position;
import io.cdcmanager.cdc.server.KafkaServer;
import io.cdcmanager.cdc.server.MySqlServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 in the middle of the stream, under load. */
class StreamerKillIT {
    private static final MySqlServer MYSQL = MySqlServer.shared();
    private static final KafkaServer KAFKA = KafkaServer.shared();
    private static final int KILLS = 3;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostOrReorderedAndThePositionNeverPassesWhatKafkaHas() throws Exception {
        MYSQL.execute("CREATE DATABASE kill_shop");
        KAFKA.createTopic("kill", 4);
        Jobs job = Jobs.reading(MYSQL, "kill").to(KAFKA, "kill", "^kill_shop\\..*$");
        DeliveryChecker checker = DeliveryChecker.orderedByTable();

        StreamerProcess streamer = StreamerProcess.start(job, MYSQL, folder).awaitStreaming();
        StampedWriter orders = StampedWriter.start(MYSQL, "kill_shop.orders", checker, 400);
        StampedWriter items = StampedWriter.start(MYSQL, "kill_shop.items", checker, 400);
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                awaitMoreThan(300 * kill, checker);
                awaitPositionThatCovers(streamer, orders, items);
                streamer.kill();
                assertKafkaHasAllUpTo(streamer.metadata().position(), orders, items);
                streamer = StreamerProcess.start(job, MYSQL, folder).awaitStreaming();
            }
        } finally {
            orders.close();
            items.close();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> report(checker).received() == checker.written());
        assertThat(streamer.stop()).isEqualTo(143);
        streamer.close();

        DeliveryReport report = report(checker);
        assertThat(report.isKept()).as(report.toString()).isTrue();
        assertThat(report.written()).isGreaterThan(300 * KILLS);
    }

    private static void awaitMoreThan(int changes, DeliveryChecker checker) {
        await().atMost(Duration.ofSeconds(60)).until(() -> checker.written() > changes);
    }

    /** A position is saved once a second; without this a kill might come before the first that covers a change. */
    private static void awaitPositionThatCovers(StreamerProcess streamer, StampedWriter... writers) {
        await().atMost(Duration.ofSeconds(20)).until(() -> Stream.of(writers).noneMatch(writer -> writer.coveredBy(
                        streamer.metadata().position().gtidSet())
                .isEmpty()));
    }

    private static DeliveryReport report(DeliveryChecker checker) {
        return checker.report(StampedWriter.changes(KAFKA.consumeAll("kill")));
    }

    /** Contract C4. */
    private static void assertKafkaHasAllUpTo(Position position, StampedWriter... writers) {
        Set<Change> inKafka = Set.copyOf(StampedWriter.changes(KAFKA.consumeAll("kill")));
        for (StampedWriter writer : writers) {
            List<Change> covered = writer.coveredBy(position.gtidSet());
            assertThat(covered).as("changes that the stored position covers").isNotEmpty();
            assertThat(inKafka).containsAll(covered);
        }
    }
}
