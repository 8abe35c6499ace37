package io.cdcmanager.cdc.bench;

import io.cdcmanager.cdc.fixture.Jobs;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Lets one program drain the changes, from its start to its end. */
final class Drain {
    /** All partitions of a program together: one topic of ten, or ten topics of one. */
    static final int PARTITIONS = Workload.TABLES;

    private final LoadedMySql mysql;
    private final Broker broker;
    private final long events;
    private final DebeziumServer debeziumServer;
    private final SameMessages sameMessages = new SameMessages();

    /** @param debeziumServer null when it is not among the programs */
    Drain(LoadedMySql mysql, Broker broker, long events, DebeziumServer debeziumServer) {
        this.mysql = mysql;
        this.broker = broker;
        this.events = events;
        this.debeziumServer = debeziumServer;
    }

    Measurement run(Program program, int run) throws IOException, SQLException {
        String name = program + "-" + run;
        Path log = Bench.log(name);
        return switch (program) {
            case RAW_BINLOG -> silent(program, run, RawBinlogProgram.class, log);
            case ENGINE_ONLY -> silent(program, run, EngineOnlyProgram.class, log);
            case HAND_WRITTEN -> {
                Map<String, String> environment = assignment(name).asEnvironment();
                yield sending(
                        program,
                        run,
                        List.of(name),
                        PARTITIONS,
                        () -> Child.main(HandWrittenProgram.class, log, environment, Child.SAME_FOR_ALL));
            }
            case STREAMER -> {
                mysql.rewind();
                Jobs job = LoadedMySql.job(mysql.mysql()).to(broker.address(), name, "^bench\\..*$", Map.of());
                yield sending(
                        program, run, List.of(name), PARTITIONS, () -> StreamerJar.start(job, log, Child.SAME_FOR_ALL));
            }
            case DEBEZIUM_SERVER -> {
                debeziumServer.configure(assignment(""));
                yield sending(program, run, DebeziumServer.topics(), 1, () -> debeziumServer.start(log));
            }
        };
    }

    private interface Start {
        Child child() throws IOException;
    }

    private Measurement silent(Program program, int run, Class<?> main, Path log) throws SQLException {
        try (Child child = Child.main(main, log, assignment("").asEnvironment(), Child.SAME_FOR_ALL)) {
            return new Stopwatch(program, run, child, events).read();
        }
    }

    private Measurement sending(Program program, int run, Collection<String> topics, int partitions, Start start)
            throws IOException {
        broker.createTopics(topics, partitions);
        try (Child child = start.child()) {
            Measurement measurement =
                    new Stopwatch(program, run, child, events).watch(() -> broker.count(topics, partitions));
            if (program != Program.DEBEZIUM_SERVER) {
                sameMessages.check(program, broker.address(), topics.iterator().next());
            }
            return measurement;
        } finally {
            broker.deleteTopics(topics);
        }
    }

    private Assignment assignment(String topic) throws SQLException {
        return Assignment.of(mysql.mysql(), mysql.offset(), events, broker.address(), topic);
    }
}
