package io.cdcmanager.cdc.faults;

import io.cdcmanager.cdc.checker.Change;
import java.time.Duration;
import java.util.List;

/** No broker for a while. */
final class StopKafka extends Fault {
    private final Duration down;

    StopKafka(Duration down) {
        super("kafka-down", "the only broker is stopped for " + down.toSeconds() + " s", RECOVERS);
        this.down = down;
    }

    /** The proxy keeps the streamer away from the broker that is up again until Kafka's content has been looked at. */
    @Override
    Plan plan() {
        return new Plan().kafkaProxied();
    }

    @Override
    void happen(FaultScene scene) {
        Servers servers = scene.servers();
        servers.kafka().stop();
        Pause since = Pause.started();
        scene.watcher().awaitTold("kafka_not_acknowledging", "kafka_failed");
        since.untilOver(down);
        String position = scene.view().row().position().gtidSet();
        servers.kafkaProxy().cut();
        servers.kafka().restart();
        scene.findings().expect(scene.traffic().log().catchUp(), "Kafka can be read after its restart");
        List<Change> covered = scene.traffic().writers().stream()
                .flatMap(writer -> writer.coveredBy(position).stream())
                .toList();
        scene.findings()
                .expect(
                        scene.traffic().log().missing(covered).isEmpty(),
                        "while Kafka was down the position did not pass what Kafka had");
        servers.kafkaProxy().open();
        scene.awaitRecovery(Duration.ofSeconds(60));
    }
}
