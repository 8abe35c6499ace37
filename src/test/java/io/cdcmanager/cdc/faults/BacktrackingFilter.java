package io.cdcmanager.cdc.faults;

import java.time.Duration;

/** A rule that takes longer than the age of the world on one table's name. */
final class BacktrackingFilter extends Fault {
    private static final String RULE = "/cdc_streams/mq_streams/1/filter_rule";
    private static final Duration WATCHED = Duration.ofSeconds(10);

    BacktrackingFilter() {
        super(
                "filter-backtracks",
                "the rule \\.x_(a*)*\\1b meets a table of sixty times the letter a; later it is mended",
                "stops visibly with filter_backtracks and without using the processor, goes on with the mended rule");
    }

    @Override
    Plan plan() {
        // no table has such a name before the fault
        return new Plan().job(job -> job.with(RULE, "\\.x_(a*)*\\1b"));
    }

    @Override
    void happen(FaultScene scene) {
        String table = scene.database() + ".x_" + "a".repeat(60);
        scene.source()
                .execute("CREATE TABLE " + table + " (id INT PRIMARY KEY)", "INSERT INTO " + table + " VALUES (1)");
        scene.watcher().awaitTold("filter_backtracks");
        Duration before = cpu(scene);
        Pause.started().untilOver(WATCHED);
        Duration used = cpu(scene).minus(before);
        scene.findings().note("processor time in 10 s: " + FaultTable.seconds(used));
        scene.findings().expect(used.compareTo(WATCHED.dividedBy(2)) < 0, "less than half a processor is used");
        scene.streamer().kill();
        scene.job().with(RULE, "^" + scene.database() + "\\.x_");
        scene.restartStreamer();
        scene.awaitRecovery(Duration.ofSeconds(60));
        scene.findings().expect(scene.traffic().otherRows().size() == 1, "the row arrives");
    }

    private static Duration cpu(FaultScene scene) {
        return scene.streamer().process().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
