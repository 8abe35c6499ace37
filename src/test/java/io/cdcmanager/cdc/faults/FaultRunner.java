package io.cdcmanager.cdc.faults;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@code bench/faults}: plays the faults that are named, or all, and prints what came of each. */
public final class FaultRunner {
    private FaultRunner() {}

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--list")) {
            every().forEach(fault -> System.out.printf("%-28s %s; %s%n", fault.name(), fault.does(), fault.expected()));
            return;
        }
        List<Fault> wanted = wanted(Set.of(arguments));
        System.out.println(FaultTable.HEAD);
        int breached = 0;
        int skipped = 0;
        try (FaultRun run = new FaultRun()) {
            for (Fault fault : wanted) {
                FaultResult result = run.play(fault);
                System.out.println(FaultTable.line(result));
                result.breaches().forEach(breach -> System.out.println("    breach: " + breach));
                breached += result.breached() ? 1 : 0;
                skipped += result.skipped() == null ? 0 : 1;
            }
        }
        System.out.printf("faults: %d run, %d breached%n", wanted.size() - skipped, breached);
        System.exit(breached == 0 ? 0 : 1);
    }

    private static List<Fault> wanted(Set<String> names) {
        if (names.isEmpty()) {
            return Faults.all();
        }
        Set<String> unknown = new TreeSet<>(names);
        every().forEach(fault -> unknown.remove(fault.name()));
        if (!unknown.isEmpty()) {
            System.err.println("faults: unknown: " + String.join(", ", unknown) + "; --list shows all");
            System.exit(2);
        }
        return every().stream().filter(fault -> names.contains(fault.name())).toList();
    }

    private static List<Fault> every() {
        return Stream.concat(Faults.all().stream(), Faults.open().stream()).toList();
    }
}
