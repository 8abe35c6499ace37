package io.cdcmanager.cdc.quickstart;

import io.cdcmanager.cdc.checker.DeliveryChecker;
import io.cdcmanager.cdc.server.MySqlServer;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** {@code ./quickstart}: shows each change as it comes from Kafka, until Ctrl-C or the end of the manager. */
final class Attended {
    private static final long CHANGE_EVERY_SECONDS = 2;

    private final Installation installation;

    Attended(Installation installation) {
        this.installation = installation;
    }

    /** Returns only when the manager has ended by itself. */
    void run() throws Exception {
        installation.start();
        CountDownLatch managerEnded = new CountDownLatch(1);
        installation.manager().onEnd(managerEnded::countDown);
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try (ChangeFeed feed = new ChangeFeed(
                        installation.kafka().bootstrapServers(),
                        Installation.TOPIC,
                        message -> Say.line(ChangeLine.of(LocalTime.now(), message)));
                ShopWriter writer =
                        new ShopWriter(installation.mysql().connect(""), DeliveryChecker.orderedByTable())) {
            explain();
            feed.start();
            timer.scheduleWithFixedDelay(
                    () -> writeOne(writer), CHANGE_EVERY_SECONDS, CHANGE_EVERY_SECONDS, TimeUnit.SECONDS);
            managerEnded.await();
        } finally {
            timer.shutdownNow();
        }
    }

    private static void writeOne(ShopWriter writer) {
        try {
            writer.commitOrGiveUp(1);
        } catch (SQLException inTheWay) {
            Say.step("the writer skips a change: " + inTheWay.getMessage());
        }
    }

    private void explain() {
        MySqlServer mysql = installation.mysql();
        long id = installation.job().path("id").asLong();
        Say.line(
                """

                Row changes of the sample shop now stream from MySQL to Kafka. Every change is shown below; a small
                writer makes one every %d seconds (shop_order_00000001.audit_log is changed too, but not captured).

                  Change a row     ./quickstart sql "update orders set status = 'paid' where id = 1"
                  MySQL            mysql -h %s -P %d -u %s -p%s %s
                  Kafka            %s, topic %s
                  Manager (REST)   curl %s/api/cdc/job/%d
                  Streamer's log   %s
                  Manager's log    %s
                  Stop             Ctrl-C
                """
                        .formatted(
                                CHANGE_EVERY_SECONDS,
                                mysql.host(),
                                mysql.port(),
                                mysql.adminUser(),
                                mysql.adminPassword(),
                                Shop.DATABASES.get(0),
                                installation.kafka().bootstrapServers(),
                                Installation.TOPIC,
                                installation.api().base(),
                                id,
                                installation
                                        .job()
                                        .path("streamer")
                                        .path("log_file")
                                        .asText(),
                                Place.MANAGER_LOG));
    }
}
