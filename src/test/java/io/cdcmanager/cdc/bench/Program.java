package io.cdcmanager.cdc.bench;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What is compared, in the order of the table. */
enum Program {
    RAW_BINLOG("raw-binlog"),
    ENGINE_ONLY("engine-only"),
    HAND_WRITTEN("hand-written"),
    STREAMER("streamer"),
    DEBEZIUM_SERVER("debezium-server");

    private final String text;

    Program(String text) {
        this.text = text;
    }

    static Program of(String text) {
        return Arrays.stream(values())
                .filter(program -> program.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + text + ", only "
                        + Arrays.stream(values()).map(Program::toString).collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return text;
    }
}
