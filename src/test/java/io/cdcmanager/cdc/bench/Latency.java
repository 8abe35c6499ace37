package io.cdcmanager.cdc.bench;

import static org.awaitility.Awaitility.await;

import io.cdcmanager.cdc.fixture.Jobs;
import io.cdcmanager.cdc.server.Folders;
import io.cdcmanager.cdc.server.MySqlServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.NestedExceptionUtils;

/** What {@code bench/latency} runs. */
public final class Latency {
    private static final String TOPIC = "latency";
    private static final int PARTITIONS = 4;
    private static final int SECONDS = 30;
    private static final int WARM_UP_SECONDS = 10;
    private static final int BATCH = 50;
    private static final Duration ARRIVE_WITHIN = Duration.ofSeconds(120);
    private static final String ROW = "%10s  %8s  %8s  %8s  %9s  %8s  %8s";

    private final int seconds;
    private final Arrivals arrivals = new Arrivals();
    private MySqlServer mysql;
    private LatencyReader reader;
    private LatencyWriter writer;

    private Latency(int seconds) {
        this.seconds = seconds;
    }

    public static void main(String[] arguments) {
        try {
            Bench.claimMachine();
            System.out.println(new Latency(seconds(arguments)).run());
            System.exit(0);
        } catch (IllegalArgumentException wrong) {
            System.err.println("bench/latency: " + wrong.getMessage() + "; see bench/latency --help");
            System.exit(2);
        } catch (Exception broken) {
            System.err.println("bench/latency: " + NestedExceptionUtils.getMostSpecificCause(broken));
            System.exit(1);
        }
    }

    private static int seconds(String[] arguments) {
        if (arguments.length == 0) {
            return SECONDS;
        }
        if (arguments.length != 2 || !arguments[0].equals("--seconds") || !arguments[1].matches("[1-9]\\d?")) {
            throw new IllegalArgumentException("takes only --seconds with 1 to 99");
        }
        return Integer.parseInt(arguments[1]);
    }

    /** @return the last line */
    private String run() throws SQLException, IOException {
        Path folder = Bench.file("mysql-latency");
        Folders.delete(folder);
        try (Broker broker = Broker.start();
                MySqlServer server = MySqlServer.start(folder)) {
            mysql = server;
            LatencyWriter.createTable(mysql);
            mysql.execute("DROP DATABASE IF EXISTS cdc_meta", "CREATE DATABASE cdc_meta");
            broker.createTopics(List.of(TOPIC), PARTITIONS);
            Jobs job =
                    Jobs.reading(mysql, "bench-latency").to(broker.address(), TOPIC, "^bench_latency\\..*$", Map.of());
            try (LatencyReader topic = new LatencyReader(broker.address(), TOPIC, PARTITIONS, arrivals);
                    LatencyWriter table = new LatencyWriter(mysql, arrivals)) {
                reader = topic;
                writer = table;
                String lastLine = rates(job);
                new StreamerStarts(job, arrivals, writer).measure();
                return lastLine;
            } finally {
                mysql.execute("DROP DATABASE bench_latency", "DROP DATABASE cdc_meta");
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private String rates(Jobs job) throws SQLException, IOException {
        try (Child streamer = StreamerJar.start(job, Bench.log("latency"), StreamerJar.SMALL)) {
            await("the streamer streams").atMost(ARRIVE_WITHIN).until(this::streams);
            Bench.say("warming up for %d s", WARM_UP_SECONDS);
            measured(100, 1, WARM_UP_SECONDS);
            System.out.println(ROW.formatted("rows/s", "p50 ms", "p99 ms", "p99.9 ms", "most ms", "rows", "written/s"));
            row(1, 1, 2 * seconds);
            double[] hundred = row(100, 1, seconds);
            row(5000, BATCH, seconds);
            Bench.say(
                    "memory at %s: RSS %d MB, at its peak %d MB",
                    String.join(" ", StreamerJar.SMALL), streamer.rssMb(), streamer.peakRssMb());
            return "latency: p50 %s ms p99 %s ms at 100 rows/s"
                    .formatted(number(Arrivals.percentile(hundred, 0.5)), number(Arrivals.percentile(hundred, 0.99)));
        }
    }

    /** Its first start reads from when it streams; what was committed before would never come. */
    private boolean streams() throws SQLException {
        try (Connection connection = mysql.connect("cdc_meta");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM metadata WHERE state = 'streaming'")) {
            return rows.next() && rows.getInt(1) == 1;
        } catch (SQLSyntaxErrorException noTablesYet) {
            return false;
        }
    }

    private double[] row(int rowsPerSecond, int rowsOfATransaction, int duration) throws SQLException {
        long first = writer.written();
        double written = measured(rowsPerSecond, rowsOfATransaction, duration);
        double[] sorted = arrivals.latencies(first, writer.written());
        System.out.println(ROW.formatted(
                rowsPerSecond,
                number(Arrivals.percentile(sorted, 0.5)),
                number(Arrivals.percentile(sorted, 0.99)),
                number(Arrivals.percentile(sorted, 0.999)),
                number(sorted[sorted.length - 1]),
                sorted.length,
                number(written)));
        return sorted;
    }

    private double measured(int rowsPerSecond, int rowsOfATransaction, int duration) throws SQLException {
        double written = writer.write(rowsPerSecond, rowsOfATransaction, duration);
        await("every change arrives").atMost(ARRIVE_WITHIN).until(() -> {
            reader.failWhenBroken();
            return arrivals.count() == writer.written();
        });
        return written;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
