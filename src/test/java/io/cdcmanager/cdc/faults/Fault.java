package io.cdcmanager.cdc.faults;

/** One thing that goes wrong while changes flow, and what must come of it. */
abstract class Fault {
    /** What every fault that passes by itself is expected to do. */
    static final String RECOVERS = "recovers";

    private final String name;
    private final String does;
    private final String expected;

    /**
     * @param does what happens, for a person
     * @param expected {@link #RECOVERS}, or what else must come of it
     */
    Fault(String name, String does, String expected) {
        this.name = name;
        this.does = does;
        this.expected = expected;
    }

    final String name() {
        return name;
    }

    final String does() {
        return does;
    }

    final String expected() {
        return expected;
    }

    @Override
    public final String toString() {
        return name;
    }

    /** What the scene must have beside the usual. */
    Plan plan() {
        return new Plan();
    }

    /** Changes flow when this is called. When it returns, everything that was written must arrive. */
    abstract void happen(FaultScene scene) throws Exception;
}
