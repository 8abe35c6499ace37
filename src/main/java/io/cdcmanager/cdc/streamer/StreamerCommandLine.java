package io.cdcmanager.cdc.streamer;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The streamer's flags: {@code --local --stdout --config /workspace/config/config.json}. */
public final class StreamerCommandLine {
    static final String USAGE = "usage: streamer --local --stdout --config <file>";

    private StreamerCommandLine() {}

    /**
     * The same as Spring settings; flags of the form {@code --name=value} pass through.
     *
     * @throws IllegalArgumentException with the usage when a flag is unknown or {@code --config} is missing
     */
    public static String[] settings(String[] flags) {
        List<String> settings = new ArrayList<>();
        boolean configGiven = false;
        for (Iterator<String> rest = List.of(flags).iterator(); rest.hasNext(); ) {
            String flag = rest.next();
            switch (flag) {
                // One process, one job, log on standard output: the only way this streamer works. The flags are taken
                // because every deployment gives them.
                case "--local", "--stdout" -> {}
                case "--config" -> {
                    settings.add("--cdc.config=" + value(flag, rest));
                    configGiven = true;
                }
                default -> {
                    if (!flag.matches("--[a-z][a-z0-9.-]*=.*")) {
                        throw new IllegalArgumentException(flag + " is unknown; " + USAGE);
                    }
                    settings.add(flag);
                }
            }
        }
        if (!configGiven) {
            throw new IllegalArgumentException("--config is missing; " + USAGE);
        }
        return settings.toArray(String[]::new);
    }

    private static String value(String flag, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(flag + " needs a value; " + USAGE);
        }
        return rest.next();
    }
}
