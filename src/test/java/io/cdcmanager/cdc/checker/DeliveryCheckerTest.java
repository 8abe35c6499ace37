package io.cdcmanager.cdc.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeliveryCheckerTest {
    private final DeliveryChecker checker = DeliveryChecker.orderedByTable();

    @Test
    void everythingOnceAndInOrderKeepsTheContract() {
        written(0, 1, 2);

        DeliveryReport report = checker.report(arrived(0, 1, 2));

        assertThat(report.isKept()).isTrue();
        assertThat(report).hasToString("3 changes written, 3 received, 0 lost, 0 duplicated");
    }

    @Test
    void nothingWrittenAndNothingArrivedKeepsTheContract() {
        assertThat(checker.report(List.of()).isKept()).isTrue();
    }

    @Test
    void aMissingChangeIsLostAndNotReorderedToo() {
        written(0, 1, 2);

        DeliveryReport report = checker.report(arrived(0, 2));

        assertThat(report.isKept()).isFalse();
        assertThat(report.lost()).containsExactly(order(1));
        assertThat(report.received()).isEqualTo(2);
        assertThat(report.reordered()).isEmpty();
    }

    @Test
    void theReplayOfASuffixIsOnlyDuplicated() {
        written(0, 1, 2, 3);

        DeliveryReport report = checker.report(arrived(0, 1, 2, 1, 2, 3));

        assertThat(report.isKept()).isTrue();
        assertThat(report.duplicated()).isEqualTo(2);
        assertThat(report.received()).isEqualTo(4);
    }

    @Test
    void aReplayMayItselfBeCutShortByTheNextReplay() {
        written(0, 1, 2, 3, 4);

        assertThat(checker.report(arrived(0, 1, 2, 3, 1, 2, 0, 1, 2, 3, 4)).isKept())
                .isTrue();
    }

    @Test
    void aDuplicateThatIsNoReplayIsReordered() {
        written(0, 1, 2, 3);

        DeliveryReport report = checker.report(arrived(0, 1, 2, 1, 3));

        assertThat(report.reordered()).containsExactly(order(3));
    }

    @Test
    void swappedChangesAreReordered() {
        written(0, 1, 2);

        DeliveryReport report = checker.report(arrived(0, 2, 1));

        assertThat(report.isKept()).isFalse();
        assertThat(report.reordered()).containsExactly(order(2));
    }

    @Test
    void aStreamThatDoesNotBeginAtTheBeginningIsReordered() {
        written(0, 1);

        assertThat(checker.report(arrived(1, 0)).reordered()).containsExactly(order(1));
    }

    @Test
    void whatNobodyCommittedIsAPhantom() {
        written(0);

        DeliveryReport report = checker.report(arrived(0, 9));

        assertThat(report.isKept()).isFalse();
        assertThat(report.phantom()).containsExactly(order(9));
        assertThat(report.duplicated()).isZero();
        assertThat(report.violations()).containsExactly("1 phantom: update shop.orders/7 v9");
    }

    @Test
    void theSameVersionWithAnotherTypeIsAnotherChange() {
        checker.record(new Change("shop.orders", "7", 1, "insert"));
        checker.record(new Change("shop.orders", "7", 1, "delete"));

        DeliveryReport report = checker.report(List.of(new Change("shop.orders", "7", 1, "insert")));

        assertThat(report.lost()).containsExactly(new Change("shop.orders", "7", 1, "delete"));
    }

    @Test
    void tablesHaveNoOrderBetweenEachOther() {
        Change item = new Change("shop.items", "1", 1, "insert");
        checker.record(order(0));
        checker.record(item);
        checker.record(order(1));

        assertThat(checker.report(List.of(item, order(0), order(1))).isKept()).isTrue();
    }

    @Test
    void rowsHaveNoOrderBetweenEachOtherWhenLanesAreRows() {
        DeliveryChecker rows = DeliveryChecker.orderedByRow();
        rows.record(new Change("shop.orders", "1", 1, "insert"));
        rows.record(new Change("shop.orders", "2", 1, "insert"));
        rows.record(new Change("shop.orders", "2", 2, "update"));

        List<Change> otherRowFirst = List.of(
                new Change("shop.orders", "2", 1, "insert"),
                new Change("shop.orders", "1", 1, "insert"),
                new Change("shop.orders", "2", 2, "update"));
        List<Change> rowReordered = List.of(otherRowFirst.get(2), otherRowFirst.get(1), otherRowFirst.get(0));

        assertThat(rows.report(otherRowFirst).isKept()).isTrue();
        assertThat(rows.report(rowReordered).reordered()).hasSize(1);
    }

    @Test
    void aWriterMayNotRecordAChangeTwice() {
        written(0);

        assertThatThrownBy(() -> written(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private void written(int... versions) {
        changes(versions).forEach(checker::record);
    }

    private static List<Change> arrived(int... versions) {
        return changes(versions).toList();
    }

    private static Stream<Change> changes(int... versions) {
        return IntStream.of(versions).mapToObj(DeliveryCheckerTest::order);
    }

    private static Change order(long version) {
        return new Change("shop.orders", "7", version, "update");
    }
}
