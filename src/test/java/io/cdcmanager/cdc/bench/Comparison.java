package io.cdcmanager.cdc.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The figures of all runs side by side: medians, and how many times as fast the streamer is. */
final class Comparison {
    private static final String ROW = "%-15s  %9s  %15s  %12s  %10s  %11s  %13s  %s";

    private final Map<Program, List<Measurement>> runs = new EnumMap<>(Program.class);
    private final Set<Program> excluded = EnumSet.noneOf(Program.class);

    void add(Program program, Measurement measurement) {
        runs.computeIfAbsent(program, first -> new ArrayList<>()).add(measurement);
    }

    /** A program that delivered wrongly once is not compared. */
    void exclude(Program program) {
        excluded.add(program);
    }

    List<Measurement> all() {
        return runs.values().stream().flatMap(List::stream).toList();
    }

    void print() {
        System.out.println(ROW.formatted(
                "program",
                "events/s",
                "of hand-written",
                "CPU s/100k",
                "from start",
                "peak RSS MB",
                "first event s",
                "events/s of each run"));
        for (Map.Entry<Program, List<Measurement>> program : runs.entrySet()) {
            printRow(program.getKey(), program.getValue());
        }
    }

    private void printRow(Program program, List<Measurement> measured) {
        System.out.println(ROW.formatted(
                program,
                number("%,.0f", median(program, Measurement::eventsPerSecond)),
                number("%.2f", rate(program) / rate(Program.HAND_WRITTEN)),
                number("%.2f", median(program, Measurement::cpuPer100k)),
                number("%.2f", median(program, Measurement::cpuPer100kFromStart)),
                number("%.0f", median(program, Measurement::peakRssMb)),
                number("%.1f", median(program, Measurement::firstSeconds)),
                measured.stream()
                        .map(run -> number("%,.0f", run.eventsPerSecond()))
                        .collect(Collectors.joining(" "))));
    }

    /** How many times as fast as each of them the streamer is; only what ran. */
    Map<String, Double> ratios() {
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (Program other : Program.values()) {
            double ratio = rate(Program.STREAMER) / rate(other);
            if (other != Program.STREAMER && !Double.isNaN(ratio)) {
                ratios.put(other.toString(), ratio);
            }
        }
        return ratios;
    }

    String lastLine() {
        return "throughput: %s x hand-written, %s x engine-only, %s x debezium-server"
                .formatted(
                        ratioTo(Program.HAND_WRITTEN), ratioTo(Program.ENGINE_ONLY), ratioTo(Program.DEBEZIUM_SERVER));
    }

    private String ratioTo(Program other) {
        return number("%.2f", ratios().getOrDefault(other.toString(), Double.NaN));
    }

    private double rate(Program program) {
        return excluded.contains(program) ? Double.NaN : median(program, Measurement::eventsPerSecond);
    }

    /** NaN without a run. */
    private double median(Program program, ToDoubleFunction<Measurement> figure) {
        double[] sorted = runs.getOrDefault(program, List.of()).stream()
                .mapToDouble(figure)
                .sorted()
                .toArray();
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }
}
