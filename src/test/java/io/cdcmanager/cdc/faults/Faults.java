package io.cdcmanager.cdc.faults;

import java.time.Duration;
import java.util.List;

/** All faults, in the order in which they are played. */
final class Faults {
    private Faults() {}

    /** Those that every build plays, the long ones shortened; three minutes together. */
    static List<Fault> quick() {
        return List.of(
                new KillStreamer(1),
                new StopKafka(Duration.ofSeconds(10)),
                new KillMySql(Duration.ofSeconds(3)),
                new KillDumpThread(1),
                new StopMetadata(Duration.ofSeconds(8)),
                new OversizeMessage(),
                new ForeignDdl());
    }

    /** What {@code bench/faults} plays. */
    static List<Fault> all() {
        return List.of(
                new KillStreamer(20),
                new TerminateStreamer(3),
                new StopKafka(Duration.ofSeconds(60)),
                new RestartMySql(Duration.ofSeconds(20)),
                new KillMySql(Duration.ofSeconds(20)),
                new KillDumpThread(5),
                new FreezeMySql(Duration.ofSeconds(60)),
                new StopMetadata(Duration.ofSeconds(30)),
                new TwoStreamers(),
                new OversizeMessage(),
                new PurgeBinlog(),
                new FailOver(),
                new FailOverBehind(),
                new ChangeTables(false),
                new ChangeTables(true),
                new ChangeTablesWhileDown(),
                new GhostAfterRestart(),
                new ForeignDdl(),
                new UnparseableDdl(),
                new BigTransaction(
                        "big-transaction",
                        "one transaction of a million rows; the streamer is killed twice in the middle of it",
                        1_000_000,
                        2),
                new BigTransaction(
                        "compressed-transactions",
                        "binlog_transaction_compression is ON; the streamer is killed twice in a transaction of 100 000 rows",
                        100_000,
                        2,
                        "--binlog-transaction-compression=ON"),
                new RotateCredentials(),
                new CutAcknowledgements(Duration.ofSeconds(20)),
                new KillLeader(2),
                new BacktrackingFilter(),
                new DuplicateServerId(),
                new FullLogDisk());
    }

    /** What is not kept yet; played only by name, and described in docs/faults.md. */
    static List<Fault> open() {
        return List.of(new ZombieStreamer());
    }
}
