package io.cdcmanager.cdc.streamer;

import io.cdcmanager.cdc.streamer.binlog.StreamStatus;
import io.cdcmanager.cdc.streamer.kafka.SendCounters;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** The job's figures under the names that platform teams have on their dashboards. */
class StreamMetrics implements MeterBinder {
    private final StreamStatus status;
    private final SendCounters counters;

    StreamMetrics(StreamStatus status, SendCounters counters) {
        this.status = status;
        this.counters = counters;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("cdc_binlog_events_total", status, StreamStatus::events)
                .description("Row changes read and delivered")
                .register(registry);
        Gauge.builder("cdc_binlog_lag_seconds", status, StreamStatus::lagSeconds)
                .description("Seconds by which delivery is behind the commits")
                .register(registry);
        // Gauges only by type: as counters Prometheus would be shown other names, with _total at the end.
        Gauge.builder("cdc_kafka_send_success", counters, SendCounters::success)
                .description("Messages that Kafka has acknowledged since the start")
                .register(registry);
        Gauge.builder("cdc_kafka_send_failed", counters, SendCounters::failed)
                .description("Messages that were refused or could not be sent since the start")
                .register(registry);
    }
}
