package io.cdcmanager.cdc.streamer.binlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdcmanager.cdc.metadata.FencedException;
import io.cdcmanager.cdc.metadata.MetadataUnavailableException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {
    @ParameterizedTest
    @MethodSource
    void theReasonIsFoundInTheChainOfCauses(Throwable failure, String code) {
        assertThat(Failure.of(new ConnectException("An exception occurred in the change event producer", failure))
                        .code())
                .isEqualTo(code);
    }

    static Stream<Arguments> theReasonIsFoundInTheChainOfCauses() {
        return Stream.of(
                Arguments.of(new MetadataUnavailableException("down", null), "metadata_unavailable"),
                Arguments.of(new RecordTooLargeException("big"), "message_too_large"),
                Arguments.of(new SaslAuthenticationException("who?"), "kafka_refused"),
                Arguments.of(new TimeoutException("late"), "kafka_failed"),
                Arguments.of(new SQLException("Access denied for user", "28000"), "source_refused"),
                Arguments.of(new SQLException("Communications link failure", "08S01"), "source_unreachable"),
                Arguments.of(
                        new IllegalStateException(
                                "The connector is trying to read change stream starting at x, but this"
                                        + " is no longer available on the server."),
                        "binlog_purged"),
                Arguments.of(
                        new IOException("A replica with the same server_uuid/server_id as this replica has connected"
                                + " to the source; the first event '' at 4"),
                        "server_id_taken"),
                Arguments.of(new IllegalStateException("what?"), "unexpected"));
    }

    @Test
    void beingFencedIsFoundWhereverItHappened() {
        Failure failure = Failure.of(new ConnectException("history", new FencedException("job", 3)));

        assertThat(failure.code()).isEqualTo("fenced");
        assertThatThrownBy(failure::throwWhenFenced).isInstanceOf(FencedException.class);
    }
}
