package io.cdcmanager.cdc.bench;

import io.debezium.engine.DebeziumEngine.CompletionCallback;

/** An engine that ends by itself has failed, and its process with it. */
final class EngineEnd {
    static final CompletionCallback EXITS = (success, message, failure) -> {
        System.out.println("the engine has ended: " + message);
        if (failure != null) {
            failure.printStackTrace();
        }
        // not exit(): it would wait for the engine's own hook, which waits for this callback
        Runtime.getRuntime().halt(1);
    };

    private EngineEnd() {}
}
