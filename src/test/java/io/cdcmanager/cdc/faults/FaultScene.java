package io.cdcmanager.cdc.faults;

import io.cdcmanager.cdc.checker.DeliveryReport;
import io.cdcmanager.cdc.fixture.Jobs;
import io.cdcmanager.cdc.fixture.StreamerProcess;
import io.cdcmanager.cdc.server.FreePort;
import io.cdcmanager.cdc.server.MySqlServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One job at work, with writers whose every change is accounted for, and everything that a fault can be done to. */
final class FaultScene implements AutoCloseable {
    private static final int FIRST_CHANGES = 100;

    private final String name;
    private final Plan plan;
    private final Servers servers;
    private final Jobs job;
    private final Findings findings = new Findings();
    private final Watcher watcher;
    private final Traffic traffic;
    private StreamerProcess streamer;
    private PositionWatch positions;

    /** The job captures the tables {@code w_…} of a database of its own for the writers, and {@code x_…} for the fault. */
    FaultScene(Fault fault, Servers servers) {
        this.name = "fault-" + fault.name();
        this.plan = fault.plan();
        this.servers = servers;
        source().execute("CREATE DATABASE " + database(), "CREATE DATABASE IF NOT EXISTS cdc_meta");
        this.traffic = new Traffic(servers, database(), name);
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
                .to(brokers, traffic.topic(), "^" + database() + "\\.w_", Map.of())
                .to(brokers, traffic.otherTopic(), "^" + database() + "\\.x_", Map.of());
    }

    /** Returns when changes arrive. */
    void open() {
        startStreamer();
        watcher.awaitStreaming(streamer);
        traffic.begin(plan.perSecond());
        positions = new PositionWatch(this);
        traffic.awaitArrivals(FIRST_CHANGES);
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

    /**
     * The fault is over from here: waits until a change that is committed from now on arrives, and until the job says that
     * it streams.
     */
    void awaitRecovery(Duration within) {
        findings.recovered(traffic.awaitNextArrival(within));
        watcher.awaitStreaming(streamer);
    }

    /** A breach when anything arrives in that time. */
    void expectNothingArrives(Duration time) {
        findings.expect(traffic.isStill(time), "nothing arrives while the job does not stream");
    }

    /** All writing ends; what of it has arrived in time and how. */
    DeliveryReport settle() {
        DeliveryReport report = traffic.settle();
        positions.look();
        return report;
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

    Traffic traffic() {
        return traffic;
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
        if (streamer != null) {
            streamer.close();
        }
        traffic.close();
    }
}
