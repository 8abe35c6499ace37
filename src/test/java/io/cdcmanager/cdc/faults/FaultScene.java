package io.cdcmanager.cdc.faults;

import static org.awaitility.Awaitility.await;

import io.cdcmanager.cdc.checker.DeliveryChecker;
import io.cdcmanager.cdc.checker.DeliveryReport;
import io.cdcmanager.cdc.checker.StampedWriter;
import io.cdcmanager.cdc.fixture.Jobs;
import io.cdcmanager.cdc.fixture.StreamerProcess;
import io.cdcmanager.cdc.server.FreePort;
import io.cdcmanager.cdc.server.MySqlServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One job at work, with writers whose every change is accounted for, and everything that a fault can be done to. */
final class FaultScene implements AutoCloseable {
    private static final Duration ARRIVE = Duration.ofSeconds(120);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int FIRST_CHANGES = 100;

    private final String name;
    private final Plan plan;
    private final Servers servers;
    private final Jobs job;
    private final DeliveryChecker checker = DeliveryChecker.orderedByTable();
    private final Findings findings = new Findings();
    private final Watcher watcher;
    private final TopicLog log;
    private final TopicLog otherLog;
    private List<StampedWriter> writers = List.of();
    private StreamerProcess streamer;
    private PositionWatch positions;

    /** The job captures the tables {@code w_…} of a database of its own for the writers, and {@code x_…} for the fault. */
    FaultScene(Fault fault, Servers servers) {
        this.name = "fault-" + fault.name();
        this.plan = fault.plan();
        this.servers = servers;
        source().execute("CREATE DATABASE " + database(), "CREATE DATABASE IF NOT EXISTS cdc_meta");
        servers.createTopic(name);
        servers.createTopic(name + "-x");
        this.log = TopicLog.ofStamped(servers.brokers(), name);
        this.otherLog = TopicLog.of(servers.brokers(), name + "-x");
        this.job = plan.change(usualJob());
        this.watcher = new Watcher(new JobView(name, metadata()), findings);
    }

    private Jobs usualJob() {
        String brokers = plan.wantsKafkaProxied() ? servers.kafkaProxy().address() : servers.brokers();
        String source =
                plan.wantsMysqlProxied() ? servers.mysqlProxy().address() : source().host() + ":" + source().port();
        return Jobs.reading(metadata(), name)
                .with("/source_instance", source)
                .with("/source_password", source().capturePassword())
                .to(brokers, name, "^" + database() + "\\.w_", Map.of())
                .to(brokers, name + "-x", "^" + database() + "\\.x_", Map.of());
    }

    /** Returns when changes arrive. */
    void open() {
        startStreamer();
        watcher.awaitStreaming(streamer);
        writers = Stream.of("w_orders", "w_items")
                .map(table -> StampedWriter.start(source(), database() + "." + table, checker, plan.perSecond()))
                .toList();
        positions = new PositionWatch(this);
        awaitArrivals(FIRST_CHANGES);
    }

    /** The job's streamer, anew; who kills one also starts the next. */
    void startStreamer() {
        startStreamer(null);
    }

    private void startStreamer(Path output) {
        int managementPort = FreePort.next();
        List<String> flags = List.of("--server.port=" + managementPort);
        streamer = output == null
                ? StreamerProcess.startAgain(job, metadata(), servers.folder(), flags)
                : StreamerProcess.startLoggingTo(output, job, metadata(), servers.folder(), flags);
        view().look(managementPort);
    }

    /** As {@link #startStreamer}; what is told from now on is told by the new one. */
    void restartStreamer() {
        watcher.forgetEarlierStarts();
        startStreamer();
    }

    void restartStreamerLoggingTo(Path output) {
        watcher.forgetEarlierStarts();
        startStreamer(output);
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

    /**
     * The fault is over from here: waits until a change that is committed from now on arrives, and until the job says that
     * it streams.
     */
    void awaitRecovery(Duration within) {
        findings.recovered(awaitNextArrival(within));
        watcher.awaitStreaming(streamer);
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

    /** A breach when anything arrives in that time. */
    void expectNothingArrives(Duration time) {
        log.catchUp();
        int before = log.arrived();
        Pause.started().untilOver(time);
        log.catchUp();
        findings.expect(log.arrived() == before, "nothing arrives while the job does not stream");
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
        return new CountedRows(servers.brokers(), name + "-x");
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
        } catch (org.awaitility.core.ConditionTimeoutException late) {
            // the report tells what is missing
        }
        positions.look();
        return checker.report(log.changes());
    }

    String database() {
        return name.replace('-', '_');
    }

    /** The job's config: what a fault changes in it counts from the next {@link #startStreamer}. */
    Jobs job() {
        return job;
    }

    Servers servers() {
        return servers;
    }

    MySqlServer source() {
        return servers.source();
    }

    MySqlServer metadata() {
        return plan.wantsMetadataOnSource() ? servers.source() : servers.metadata();
    }

    StreamerProcess streamer() {
        return streamer;
    }

    List<StampedWriter> writers() {
        return writers;
    }

    TopicLog log() {
        return log;
    }

    JobView view() {
        return watcher.view();
    }

    Watcher watcher() {
        return watcher;
    }

    PositionWatch positions() {
        return positions;
    }

    Findings findings() {
        return findings;
    }

    @Override
    public void close() {
        if (positions != null) {
            positions.close();
        }
        writers.forEach(StampedWriter::abandon);
        if (streamer != null) {
            streamer.close();
        }
        log.close();
        otherLog.close();
    }
}
