package io.cdcmanager.cdc.faults;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code bench/faults}: plays the faults that are named, or all, and prints what came of each. */
public final class FaultRunner {
    private FaultRunner() {}

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--list")) {
            Faults.all()
                    .forEach(
                            fault -> System.out.printf("%-28s %s; %s%n", fault.name(), fault.does(), fault.expected()));
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
        Set<String> unknown = new TreeSet<>(names);
        Faults.all().forEach(fault -> unknown.remove(fault.name()));
        if (!unknown.isEmpty()) {
            System.err.println("faults: unknown: " + String.join(", ", unknown) + "; --list shows all");
            System.exit(2);
        }
        return Faults.all().stream()
                .filter(fault -> names.isEmpty() || names.contains(fault.name()))
                .toList();
    }
}
