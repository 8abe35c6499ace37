package io.cdcmanager.cdc.streamer.binlog;

import io.debezium.pipeline.ChangeEventSourceCoordinator;
import io.debezium.pipeline.meters.CommonEventMeter;
import io.debezium.pipeline.metrics.PipelineMetrics;
import io.debezium.pipeline.source.spi.EventMetadataProvider;
import io.debezium.pipeline.spi.OffsetContext;
import io.debezium.spi.schema.DataCollectionId;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Debezium formats every event as text for the JMX attribute {@code LastEvent}: a third of the time of the thread that
 * reads the binary log, and no option turns it off. This puts a provider in place that says nothing. What is lost is
 * that attribute alone. Where Debezium's fields are not as expected all stays as it was, only slower.
 */
final class LastEventSummary {
    private static final Logger LOG = LoggerFactory.getLogger(LastEventSummary.class);

    private LastEventSummary() {}

    static void silence(ChangeEventSourceCoordinator<?, ?> coordinator) {
        try {
            silence((CommonEventMeter)
                    DebeziumField.of(PipelineMetrics.class, "commonEventMeter").get(metrics(coordinator)));
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("this Debezium formats every event for JMX, reading is slower: {}", e.toString());
        }
    }

    /** What the reader of the log counts. */
    static Object metrics(ChangeEventSourceCoordinator<?, ?> coordinator) throws ReflectiveOperationException {
        return DebeziumField.of(ChangeEventSourceCoordinator.class, "streamingMetrics")
                .get(coordinator);
    }

    static void silence(CommonEventMeter meter) throws ReflectiveOperationException {
        Field provider = DebeziumField.of(CommonEventMeter.class, "metadataProvider");
        provider.set(meter, new Silent((EventMetadataProvider) provider.get(meter)));
    }

    private record Silent(EventMetadataProvider provider) implements EventMetadataProvider {
        @Override
        public Instant getEventTimestamp(DataCollectionId source, OffsetContext offset, Object key, Struct value) {
            return provider.getEventTimestamp(source, offset, key, value);
        }

        @Override
        public Map<String, String> getEventSourcePosition(
                DataCollectionId source, OffsetContext offset, Object key, Struct value) {
            return provider.getEventSourcePosition(source, offset, key, value);
        }

        @Override
        public String getTransactionId(DataCollectionId source, OffsetContext offset, Object key, Struct value) {
            return provider.getTransactionId(source, offset, key, value);
        }

        @Override
        public String toSummaryString(DataCollectionId source, OffsetContext offset, Object key, Struct value) {
            return "";
        }
    }
}
