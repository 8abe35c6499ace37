package io.cdcmanager.cdc.faults;

import io.cdcmanager.cdc.checker.DeliveryReport;
import java.time.Duration;
import java.util.List;

/**
 * What came of one fault.
 *
 * @param skipped why it could not be played here; null when it was
 * @param recoveredIn null for a fault that does not pass by itself, or that was breached before it did
 * @param delivery null when it never came to that
 * @param looks how often the stored position was compared with Kafka
 * @param breaches what was not as promised; empty is what is wanted
 * @param notes figures that belong to this fault alone
 */
record FaultResult(
        String fault,
        String skipped,
        Duration recoveredIn,
        DeliveryReport delivery,
        int looks,
        boolean positionKept,
        List<String> visible,
        List<String> breaches,
        List<String> notes) {

    boolean breached() {
        return !breaches.isEmpty();
    }

    static FaultResult skipped(String fault, String why) {
        return new FaultResult(fault, why, null, null, 0, true, List.of(), List.of(), List.of());
    }

    static FaultResult failed(String fault, String why) {
        return new FaultResult(fault, null, null, null, 0, true, List.of(), List.of(why), List.of());
    }
}
