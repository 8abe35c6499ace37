package io.cdcmanager.cdc.faults;

import java.time.Duration;
import java.util.List;

/** All faults, in the order in which they are played. */
final class Faults {
    private Faults() {}

    static List<Fault> all() {
        return List.of(
                new KillStreamer(20),
                new TerminateStreamer(3),
                new StopKafka(Duration.ofSeconds(60)),
                new RestartMySql(Duration.ofSeconds(20)),
                new KillMySql(Duration.ofSeconds(20)),
                new KillDumpThread(5));
    }
}
