package io.cdcmanager.cdc.faults;

import io.cdcmanager.cdc.checker.DeliveryReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The results as a Markdown table, which reads well in a terminal too. */
final class FaultTable {
    static final String HEAD =
            """
            | fault | recovered in | lost | duplicated | reordered | phantom | position ≤ acknowledged | visible |
            |---|---|---|---|---|---|---|---|""";

    private FaultTable() {}

    static String line(FaultResult result) {
        if (result.skipped() != null) {
            return "| %s | skipped: %s | | | | | | |".formatted(result.fault(), result.skipped());
        }
        DeliveryReport delivery = result.delivery();
        List<String> visible = new ArrayList<>(result.visible());
        visible.addAll(result.notes());
        return "| %s | %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        result.fault(),
                        result.recoveredIn() == null ? "-" : seconds(result.recoveredIn()),
                        delivery == null ? "?" : delivery.lost().size(),
                        delivery == null ? "?" : delivery.duplicated(),
                        delivery == null ? "?" : delivery.reordered().size(),
                        delivery == null ? "?" : delivery.phantom().size(),
                        (result.positionKept() ? "yes" : "NO") + " (" + result.looks() + " looks)",
                        String.join("; ", visible));
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
