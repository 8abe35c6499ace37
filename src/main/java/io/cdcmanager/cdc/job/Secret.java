package io.cdcmanager.cdc.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A password, or the reference {@code ${NAME}} to one. Only a reference survives being printed or written as JSON; a
 * value becomes {@code ****}, so no log, answer or stored config can carry it by accident.
 */
public final class Secret {
    public static final Secret NONE = new Secret("");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    @JsonCreator
    public static Secret of(String text) {
        return text == null || text.isEmpty() ? NONE : new Secret(text);
    }

    /** The secret that the streamer finds under {@code name} in its environment or secret files. */
    public static Secret reference(String name) {
        return new Secret("${" + name + "}");
    }

    /** The name this refers to; empty when this is a value. */
    public Optional<String> referenceName() {
        Matcher reference = REFERENCE.matcher(text);
        return reference.matches() ? Optional.of(reference.group(1)) : Optional.empty();
    }

    /** The value itself, for the one who connects with it. */
    public String reveal() {
        return text;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @JsonValue
    @Override
    public String toString() {
        return text.isEmpty() || referenceName().isPresent() ? text : "****";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(text);
    }
}
