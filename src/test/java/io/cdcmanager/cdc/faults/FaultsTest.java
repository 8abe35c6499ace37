package io.cdcmanager.cdc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final List<Fault> EVERY =
            Stream.concat(Faults.all().stream(), Faults.open().stream()).toList();

    @Test
    void everyFaultHasANameOfItsOwnThatCanBePartOfATopic() {
        assertThat(EVERY)
                .extracting(Fault::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z-]{3,40}"));
    }

    @Test
    void everyQuickFaultIsAlsoPlayedInFull() {
        assertThat(Faults.all())
                .extracting(Fault::name)
                .containsAll(Faults.quick().stream().map(Fault::name).toList());
    }

    @Test
    void everyFaultSaysWhatItDoesAndWhatIsExpected() {
        assertThat(EVERY).allSatisfy(fault -> {
            assertThat(fault.does()).isNotBlank();
            assertThat(fault.expected()).isNotBlank();
        });
    }
}
