package io.cdcmanager.cdc.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;

/** Target/bench/throughput.json: every run, the ratios, and the machine they are from. */
final class ThroughputFile {
    private ThroughputFile() {}

    static void write(ThroughputOptions options, String mysqlVersion, Comparison comparison) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode root = json.createObjectNode();
        root.put("time", Instant.now().toString())
                .put("events", options.events())
                .put("runs_of_each", options.runs());
        root.set("machine", machine(json, mysqlVersion));
        root.set("streamer_ratio_to", json.valueToTree(comparison.ratios()));
        root.set("runs", json.valueToTree(comparison.all()));
        Path file = Bench.file("throughput.json");
        json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
        Bench.say("every run: target/bench/%s", file.getFileName());
    }

    private static ObjectNode machine(ObjectMapper json, String mysqlVersion) {
        ObjectNode machine = json.createObjectNode();
        machine.put("cpus", Runtime.getRuntime().availableProcessors());
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            machine.put("memory_mb", system.getTotalMemorySize() / 1024 / 1024);
        }
        return machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .put("java", System.getProperty("java.vm.version"))
                .put("flags", String.join(" ", Child.SAME_FOR_ALL))
                .put("mysql", mysqlVersion);
    }
}
