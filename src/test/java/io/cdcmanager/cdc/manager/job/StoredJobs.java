package io.cdcmanager.cdc.manager.job;

import java.time.Instant;

/** Jobs as they come from the database. */
final class StoredJobs {
    static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    private StoredJobs() {}

    static StoredJob orders(JobStatus status) {
        return orders(status, null, null);
    }

    static StoredJob orders(JobStatus status, String reasonCode, String reason) {
        return new StoredJob(
                1,
                "live",
                "order-sg-0badcafe",
                "{}",
                "latest",
                "sg",
                "sg10",
                1000,
                2,
                "P2",
                status.toString(),
                "local",
                4,
                START.getEpochSecond(),
                reasonCode,
                reason,
                0,
                0);
    }
}
