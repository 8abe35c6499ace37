package io.cdcmanager.cdc.faults;

import static org.awaitility.Awaitility.await;

import io.cdcmanager.cdc.checker.DeliveryChecker;
import io.cdcmanager.cdc.checker.DeliveryReport;
import io.cdcmanager.cdc.checker.StampedWriter;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ConditionTimeoutException;

/** What is written into MySQL and what arrives in Kafka: the tables {@code w_…} by the writers, {@code x_…} by the fault. */
final class Traffic implements AutoCloseable {
    private static final Duration ARRIVE = Duration.ofSeconds(120);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Servers servers;
    private final String database;
    private final String topic;
    private final DeliveryChecker checker = DeliveryChecker.orderedByTable();
    private final TopicLog log;
    private final TopicLog otherLog;
    private List<StampedWriter> writers = List.of();

    Traffic(Servers servers, String database, String topic) {
        this.servers = servers;
        this.database = database;
        this.topic = topic;
        servers.createTopic(topic);
        servers.createTopic(otherTopic());
        this.log = TopicLog.ofStamped(servers.brokers(), topic);
        this.otherLog = TopicLog.of(servers.brokers(), otherTopic());
    }

    /** Where the changes of the writers go. */
    String topic() {
        return topic;
    }

    /** Where the changes of the tables {@code x_…} go. */
    String otherTopic() {
        return topic + "-x";
    }

    void begin(int perSecond) {
        writers = Stream.of("w_orders", "w_items")
                .map(table -> StampedWriter.start(servers.source(), database + "." + table, checker, perSecond))
                .toList();
    }

    /** Waits until so many more changes have arrived. */
    void awaitArrivals(int more) {
        log.catchUp();
        int wanted = log.arrived() + more;
        await(more + " more changes arrive")
                .atMost(ARRIVE)
                .pollInterval(POLL)
                .until(() -> log.catchUp() && log.arrived() >= wanted);
    }

    /** How long the first change of each writer that is committed from now on takes to arrive. */
    Duration awaitNextArrival(Duration within) {
        List<Integer> before = writers.stream().map(StampedWriter::committed).toList();
        long since = System.nanoTime();
        await("new changes arrive")
                .atMost(within)
                .pollInterval(POLL)
                .until(() -> log.catchUp() && arrivedAfter(before));
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private boolean arrivedAfter(List<Integer> before) {
        for (int i = 0; i < writers.size(); i++) {
            StampedWriter writer = writers.get(i);
            int next = before.get(i) + 1;
            if (writer.committed() < next || !log.has(writer.change(next))) {
                return false;
            }
        }
        return true;
    }

    /** True when nothing arrives in that time. */
    boolean isStill(Duration time) {
        log.catchUp();
        int before = log.arrived();
        Pause.started().untilOver(time);
        log.catchUp();
        return log.arrived() == before;
    }

    /** What has come of the tables {@code x_…}: the message values, in order. */
    List<String> otherRows() {
        otherLog.catchUp();
        return otherLog.records().stream().map(ConsumerRecord::value).toList();
    }

    /** The message values of the writers' tables. */
    List<String> rows() {
        log.catchUp();
        return log.records().stream().map(ConsumerRecord::value).toList();
    }

    /** The rows of one table {@code x_…}, where there are too many to keep. */
    CountedRows countOtherRows() {
        return new CountedRows(servers.brokers(), otherTopic());
    }

    /** Waits until so many more changes are committed. */
    void awaitWritten(int more) {
        int wanted = checker.written() + more;
        await(more + " more changes are written").atMost(ARRIVE).until(() -> checker.written() >= wanted);
    }

    /** Ends the writing; returns when all that was written has arrived. */
    void endWriting() {
        writers.forEach(StampedWriter::close);
        await("all that was written arrives")
                .atMost(ARRIVE)
                .pollInterval(POLL)
                .until(() -> log.catchUp() && log.arrived() >= checker.written());
    }

    /** Ends the writing and waits until all that was written has arrived; what does not is in the report. */
    DeliveryReport settle() {
        try {
            endWriting();
        } catch (ConditionTimeoutException late) {
            // the report tells what is missing
        }
        return checker.report(log.changes());
    }

    List<StampedWriter> writers() {
        return writers;
    }

    TopicLog log() {
        return log;
    }

    @Override
    public void close() {
        writers.forEach(StampedWriter::abandon);
        log.close();
        otherLog.close();
    }
}
