package io.cdcmanager.cdc.quickstart;

import java.io.PrintStream;

/** What the quickstart tells its user. */
final class Say {
    private static final PrintStream OUT = System.out;

    private Say() {}

    static void step(String what) {
        OUT.println("quickstart: " + what);
    }

    static void line(String text) {
        OUT.println(text);
    }
}
