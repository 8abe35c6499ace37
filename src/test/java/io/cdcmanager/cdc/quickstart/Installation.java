package io.cdcmanager.cdc.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import io.cdcmanager.cdc.server.FreePort;
import io.cdcmanager.cdc.server.KafkaServer;
import io.cdcmanager.cdc.server.MySqlServer;
import io.cdcmanager.cdc.server.Poll;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/** All that the quickstart runs: MySQL with the shop, a Kafka broker, the manager, and one job that streams. */
final class Installation implements AutoCloseable {
    static final String TOPIC = "cdc_topic_shop_order";

    private static final int PARTITIONS = 4;
    private static final Duration STREAM_WITHIN = Duration.ofSeconds(90);

    private final Deque<Runnable> closings = new ArrayDeque<>();
    private MySqlServer mysql;
    private KafkaServer kafka;
    private ManagerApi api;
    private ManagerProcess manager;
    private long job;

    MySqlServer mysql() {
        return mysql;
    }

    KafkaServer kafka() {
        return kafka;
    }

    ManagerApi api() {
        return api;
    }

    ManagerProcess manager() {
        return manager;
    }

    JsonNode job() {
        return api.job(job);
    }

    long streamerPid() {
        return job().path("streamer").path("pid").asLong();
    }

    void start() {
        Place.startEmpty();
        Say.step("starting MySQL (the first time it is fetched, about 50 MB)");
        mysql = MySqlServer.start(Place.MYSQL);
        onClose(mysql::close);
        Shop.createIn(mysql);
        onClose(() -> Shop.dropFrom(mysql));
        new Addresses(
                        ProcessHandle.current().pid(),
                        mysql.jdbcUrl(Shop.DATABASES.get(0)),
                        mysql.adminUser(),
                        mysql.adminPassword())
                .save();

        Say.step("starting Kafka");
        // On a thread that Ctrl-C does not interrupt: half a broker cannot be stopped.
        kafka = CompletableFuture.supplyAsync(() -> KafkaServer.start(Place.KAFKA))
                .join();
        onClose(kafka::close);
        kafka.createTopic(TOPIC, PARTITIONS);

        Say.step("starting the manager");
        int port = FreePort.next();
        api = new ManagerApi(port);
        ManagerConfig.write(mysql, kafka, port);
        manager = ManagerProcess.start();
        onClose(manager::close);
        manager.awaitAnswerOf(api);

        Say.step("adding and starting a job over REST");
        job = api.addJob(TOPIC);
        api.startJob(job);
        awaitStreaming(0);
    }

    /** @param formerPid of a streamer that was killed: its successor is waited for, 0 for none */
    void awaitStreaming(long formerPid) {
        if (!Poll.until(STREAM_WITHIN, () -> isStreaming(job(), formerPid))) {
            throw new IllegalStateException("the job does not stream: " + job());
        }
    }

    private static boolean isStreaming(JsonNode job, long formerPid) {
        long pid = job.path("streamer").path("pid").asLong();
        return pid != 0
                && pid != formerPid
                && job.path("observed_state").asText().equals("streaming");
    }

    private void onClose(Runnable closing) {
        closings.push(closing);
    }

    /** In the order that lets each part end in peace: the manager with its streamer, Kafka, the shop, MySQL. */
    @Override
    public void close() {
        while (!closings.isEmpty()) {
            try {
                closings.pop().run();
            } catch (RuntimeException failed) {
                Say.step("while cleaning up: " + failed.getMessage());
            }
        }
    }
}
