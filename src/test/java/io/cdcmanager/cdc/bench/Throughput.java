package io.cdcmanager.cdc.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.core.NestedExceptionUtils;

/** What {@code bench/throughput} runs. */
public final class Throughput {
    private final ThroughputOptions options;
    private final Comparison comparison = new Comparison();
    private boolean failed;

    private Throughput(ThroughputOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) {
        try {
            Bench.claimMachine();
            System.exit(new Throughput(ThroughputOptions.of(arguments)).run() ? 0 : 1);
        } catch (IllegalArgumentException wrong) {
            System.err.println("bench/throughput: " + wrong.getMessage() + "; see bench/throughput --help");
            System.exit(2);
        } catch (Exception broken) {
            System.err.println("bench/throughput: " + NestedExceptionUtils.getMostSpecificCause(broken));
            System.exit(1);
        }
    }

    private boolean run() throws IOException, SQLException {
        DebeziumServer debeziumServer = options.programs().contains(Program.DEBEZIUM_SERVER)
                ? DebeziumServerInstall.find().orElse(null)
                : null;
        List<Program> programs = programs(options.programs(), debeziumServer);
        try (Broker broker = Broker.start();
                LoadedMySql mysql = LoadedMySql.start(options.events(), options.fresh(), broker.address())) {
            Drain drain = new Drain(mysql, broker, options.events(), debeziumServer);
            for (int run = 1; run <= options.runs(); run++) {
                for (Program program : programs) {
                    measure(drain, program, run);
                }
                Collections.reverse(programs);
            }
            comparison.print();
            ThroughputFile.write(options, mysql.version(), comparison);
        }
        System.out.println(comparison.lastLine());
        return !failed;
    }

    private static List<Program> programs(Set<Program> wanted, DebeziumServer debeziumServer) {
        List<Program> programs = new ArrayList<>(wanted);
        if (debeziumServer == null) {
            programs.remove(Program.DEBEZIUM_SERVER);
        }
        return programs;
    }

    /** A program that fails has no figures; the others still have theirs. */
    private void measure(Drain drain, Program program, int run) throws IOException, SQLException {
        try {
            Measurement measurement = drain.run(program, run);
            comparison.add(program, measurement);
            Bench.say(
                    "run %d  %-15s  %,9.0f events/s  %.2f CPU s/100k",
                    run, program, measurement.eventsPerSecond(), measurement.cpuPer100k());
        } catch (IllegalStateException wrong) {
            failed = true;
            comparison.exclude(program);
            Bench.say("run %d  %-15s  FAILED: %s", run, program, wrong.getMessage());
        }
    }
}
