package io.cdcmanager.cdc.streamer.binlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.debezium.connector.binlog.BinlogEventMetadataProvider;
import io.debezium.connector.binlog.metrics.BinlogStreamingChangeEventSourceMetrics;
import io.debezium.data.Envelope.Operation;
import io.debezium.pipeline.ChangeEventSourceCoordinator;
import io.debezium.pipeline.meters.CommonEventMeter;
import io.debezium.pipeline.metrics.PipelineMetrics;
import io.debezium.util.Clock;
import org.junit.jupiter.api.Test;

/** Fails when a new Debezium moves the fields: then the cut has to be found again, or has become needless. */
class LastEventSummaryTest {
    @Test
    void anEventIsCountedAndNotFormatted() throws Exception {
        CommonEventMeter meter = new CommonEventMeter(Clock.SYSTEM, new BinlogEventMetadataProvider());

        LastEventSummary.silence(meter);
        // formatting this one would fail: it has no source
        meter.onEvent(null, null, null, null, Operation.CREATE);

        assertThat(meter.getLastEvent()).isEmpty();
        assertThat(meter.getTotalNumberOfCreateEventsSeen()).isEqualTo(1);
    }

    @Test
    void theWayToTheMeterIsThere() throws Exception {
        assertThat(ChangeEventSourceCoordinator.class.getDeclaredField("streamingMetrics"))
                .isNotNull();
        assertThat(BinlogStreamingChangeEventSourceMetrics.class).isAssignableTo(PipelineMetrics.class);
        assertThat(PipelineMetrics.class.getDeclaredField("commonEventMeter").getType())
                .isEqualTo(CommonEventMeter.class);
    }
}
