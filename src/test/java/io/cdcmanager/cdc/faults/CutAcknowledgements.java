package io.cdcmanager.cdc.faults;

import java.time.Duration;

/** Kafka has what was sent, and nobody hears that it has. */
final class CutAcknowledgements extends Fault {
    private final Duration cut;

    CutAcknowledgements(Duration cut) {
        super(
                "acknowledgements-cut",
                "what the broker answers is thrown away for " + cut.toSeconds() + " s, then the connections are reset",
                "recovers without a duplicate: the producer repeats, the broker knows");
        this.cut = cut;
    }

    @Override
    Plan plan() {
        return new Plan().kafkaProxied();
    }

    @Override
    void happen(FaultScene scene) {
        scene.findings().expectNoDuplicates();
        scene.servers().kafkaProxy().mute();
        Pause since = Pause.started();
        scene.watcher().awaitTold("kafka_not_acknowledging", "kafka_failed");
        since.untilOver(cut);
        scene.servers().kafkaProxy().open();
        scene.servers().kafkaProxy().reset();
        scene.awaitRecovery(Duration.ofSeconds(60));
    }
}
