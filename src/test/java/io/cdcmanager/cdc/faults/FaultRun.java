package io.cdcmanager.cdc.faults;

import io.cdcmanager.cdc.checker.DeliveryReport;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** Plays faults one after the other, and judges. */
final class FaultRun implements AutoCloseable {
    private Servers shared;

    FaultResult play(Fault fault) {
        try {
            if (fault.plan().wantsOwnServers()) {
                try (Servers own = new Servers(fault.plan())) {
                    return play(fault, own);
                }
            }
            if (shared == null) {
                shared = new Servers(new Plan());
            }
            FaultResult result = play(fault, shared);
            if (result.breached()) {
                // whatever state they are in, the next fault begins with healthy ones
                close();
            }
            return result;
        } catch (TestAbortedException notHere) {
            return FaultResult.skipped(fault.name(), notHere.getMessage());
        } catch (RuntimeException broken) {
            return FaultResult.failed(fault.name(), "the servers: " + broken);
        }
    }

    private static FaultResult play(Fault fault, Servers servers) {
        try (FaultScene scene = new FaultScene(fault, servers)) {
            try {
                scene.open();
                fault.happen(scene);
            } catch (TestAbortedException notHere) {
                throw notHere;
            } catch (Exception | AssertionError broken) {
                scene.findings().breach(broken.getMessage() == null ? broken.toString() : broken.getMessage());
            }
            return judge(fault, scene);
        }
    }

    private static FaultResult judge(Fault fault, FaultScene scene) {
        Findings findings = scene.findings();
        DeliveryReport delivery = null;
        try {
            delivery = scene.settle();
        } catch (RuntimeException unsettled) {
            findings.breach(unsettled.toString());
        }
        List<String> breaches = new ArrayList<>(findings.breaches());
        PositionWatch positions = scene.positions();
        List<String> tooFar = positions == null ? List.of() : positions.breaches();
        breaches.addAll(tooFar);
        if (delivery != null) {
            breaches.addAll(delivery.violations());
            if (!findings.duplicatesAllowed() && delivery.duplicated() > 0) {
                breaches.add(delivery.duplicated() + " duplicates after an end in order");
            }
        }
        return new FaultResult(
                fault.name(),
                null,
                findings.longestRecovery(),
                delivery,
                positions == null ? 0 : positions.looks(),
                tooFar.isEmpty(),
                findings.visible(),
                breaches,
                findings.notes());
    }

    @Override
    public void close() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }
}
