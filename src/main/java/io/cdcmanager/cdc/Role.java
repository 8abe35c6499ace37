package io.cdcmanager.cdc;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What this process is. The word is also its Spring profile, its folder of routes and its package. */
public enum Role {
    /** Keeps the jobs and runs them. */
    MANAGER,
    /** One job at work. */
    STREAMER;

    static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.profile().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("role " + word + " is unknown; the roles are "
                        + Arrays.stream(values()).map(Role::profile).collect(Collectors.joining(", "))));
    }

    String profile() {
        return name().toLowerCase(Locale.ROOT);
    }
}
