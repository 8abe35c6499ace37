package io.cdcmanager.cdc.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The faults that take seconds, through the code of {@code bench/faults}, which plays all of them. */
class QuickFaultsIT {
    private static final FaultRun RUN = new FaultRun();

    @ParameterizedTest
    @MethodSource("quick")
    void nothingIsLostAndNothingIsHidden(Fault fault) {
        FaultResult result = RUN.play(fault);

        System.out.println(FaultTable.line(result));
        assumeTrue(result.skipped() == null, result.skipped());
        assertThat(result.breaches()).as(fault.name()).isEmpty();
    }

    static List<Fault> quick() {
        return Faults.quick();
    }

    @AfterAll
    static void stopServers() {
        RUN.close();
    }
}
