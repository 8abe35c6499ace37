package io.cdcmanager.cdc.bench;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The command line of {@code bench/throughput}. */
record ThroughputOptions(Set<Program> programs, long events, int runs, boolean fresh) {
    private static final long EVENTS = 1_200_000;
    private static final int RUNS = 3;

    /** @throws IllegalArgumentException saying which argument is wrong */
    static ThroughputOptions of(String[] arguments) {
        boolean peers = false;
        boolean fresh = false;
        long events = EVENTS;
        long runs = RUNS;
        Set<Program> only = EnumSet.noneOf(Program.class);
        for (Iterator<String> rest = List.of(arguments).iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--peers" -> peers = true;
                case "--fresh" -> fresh = true;
                case "--events" -> events = number(argument, rest, Workload.ROUND);
                case "--runs" -> runs = number(argument, rest, 1);
                case "--only" -> {
                    for (String name : value(argument, rest).split(",")) {
                        only.add(Program.of(name));
                    }
                }
                default -> throw new IllegalArgumentException(argument + " is unknown");
            }
        }
        if (only.isEmpty()) {
            only = EnumSet.allOf(Program.class);
            if (!peers) {
                only.remove(Program.DEBEZIUM_SERVER);
            }
        }
        return new ThroughputOptions(only, events, Math.toIntExact(runs), fresh);
    }

    private static long number(String argument, Iterator<String> rest, long unit) {
        String value = value(argument, rest);
        if (!value.matches("[1-9]\\d{0,8}") || Long.parseLong(value) % unit != 0) {
            throw new IllegalArgumentException(
                    argument + " takes a whole number" + (unit == 1 ? "" : ", a multiple of " + unit));
        }
        return Long.parseLong(value);
    }

    private static String value(String argument, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(argument + " needs a value");
        }
        return rest.next();
    }
}
