package io.cdcmanager.cdc.streamer;

import io.cdcmanager.cdc.metadata.Heartbeat;
import io.cdcmanager.cdc.streamer.binlog.StreamStatus;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Up while changes get through; part of readiness. */
class StreamHealth implements HealthIndicator {
    private final StreamStatus status;

    StreamHealth(StreamStatus status) {
        this.status = status;
    }

    @Override
    public Health health() {
        Heartbeat now = status.heartbeat();
        Health.Builder health = status.streaming() ? Health.up() : Health.outOfService();
        health.withDetail("state", now.state().toString());
        if (now.reasonCode() != null) {
            health.withDetail("reason_code", now.reasonCode()).withDetail("reason", now.reason());
        }
        return health.build();
    }
}
