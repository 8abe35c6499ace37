package io.cdcmanager.cdc.manager.deployment.local;

import java.time.Duration;

/** How long to wait before the next try: longer after each quick failure, short again after a good while. */
final class BackOff {
    static final Duration SHORTEST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofSeconds(60);
    /** Who lived this long was healthy; its end is a new story. */
    static final Duration GOOD_WHILE = Duration.ofSeconds(60);

    private Duration next = SHORTEST;

    Duration after(Duration life) {
        if (life.compareTo(GOOD_WHILE) >= 0) {
            next = SHORTEST;
        }
        Duration pause = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }
}
