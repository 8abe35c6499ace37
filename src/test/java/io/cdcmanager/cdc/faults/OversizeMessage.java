package io.cdcmanager.cdc.faults;

import java.time.Duration;

/** A row whose message is larger than its stream allows, with the policy to stop. */
final class OversizeMessage extends Fault {
    private static final String LIMIT = "/cdc_streams/mq_streams/1/max_message_bytes";

    OversizeMessage() {
        super(
                "message-too-large",
                "a row of 5 kB where messages of 2 kB are allowed; later the limit is raised",
                "stops visibly with message_too_large, skips nothing, goes on after the raise");
    }

    @Override
    Plan plan() {
        return new Plan().job(job -> job.with(LIMIT, 2000));
    }

    @Override
    void happen(FaultScene scene) {
        String table = scene.database() + ".x_notes";
        scene.source()
                .execute(
                        "CREATE TABLE " + table + " (id INT PRIMARY KEY, note TEXT)",
                        "INSERT INTO " + table + " VALUES (1, 'small'), (2, REPEAT('x', 5000)), (3, 'small')");
        scene.watcher().awaitTold("message_too_large");
        scene.expectNothingArrives(Duration.ofSeconds(10));
        scene.findings()
                .expect(
                        scene.traffic().otherRows().stream().noneMatch(row -> row.contains("\"id\":3")),
                        "nothing overtakes");
        scene.streamer().stop();
        scene.job().with(LIMIT, 1_000_000);
        scene.restartStreamer();
        scene.awaitRecovery(Duration.ofSeconds(60));
        scene.findings()
                .expect(
                        scene.traffic().otherRows().size() == 3,
                        "all three rows arrive once; rows: "
                                + scene.traffic().otherRows().size());
    }
}
