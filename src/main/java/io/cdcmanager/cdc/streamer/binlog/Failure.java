package io.cdcmanager.cdc.streamer.binlog;

import io.cdcmanager.cdc.metadata.FencedException;
import io.cdcmanager.cdc.metadata.MetadataUnavailableException;
import io.cdcmanager.cdc.metadata.StalePlacementException;
import io.cdcmanager.cdc.streamer.event.OversizeException;
import io.debezium.text.MultipleParsingExceptions;
import io.debezium.text.ParsingException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.connect.errors.ConnectException;

/**
 * Why the job does not stream.
 *
 * @param code stable name, for alerts and answers
 * @param text the reason for a person
 */
record Failure(String code, String text, Throwable cause) {
    private static final int LONGEST_TEXT = 1000;

    private record Kind(String code, Predicate<Throwable> is) {}

    /** The first that fits any exception of the chain of causes decides. */
    private static final List<Kind> KINDS = List.of(
            new Kind("fenced", FencedException.class::isInstance),
            new Kind("placed_elsewhere", StalePlacementException.class::isInstance),
            new Kind("metadata_unavailable", MetadataUnavailableException.class::isInstance),
            new Kind("message_too_large", e -> e instanceof OversizeException || e instanceof RecordTooLargeException),
            new Kind("kafka_refused", e -> e instanceof AuthenticationException || e instanceof AuthorizationException),
            // Connect's own exceptions extend Kafka's but come from the source side
            new Kind("kafka_failed", e -> e instanceof KafkaException && !(e instanceof ConnectException)),
            new Kind("ddl_unparseable", e -> e instanceof ParsingException || e instanceof MultipleParsingExceptions),
            new Kind("binlog_purged", Failure::saysBinlogPurged),
            new Kind("server_id_taken", e -> String.valueOf(e.getMessage())
                    .contains("same server_uuid/server_id as this")),
            new Kind("source_refused", e -> e instanceof SQLException sql && "28000".equals(sql.getSQLState())),
            new Kind("source_silent", SourceSilentException.class::isInstance),
            new Kind("source_unreachable", e -> e instanceof SQLException || e instanceof IOException));

    static Failure of(Throwable failure) {
        List<Throwable> chain = chain(failure);
        for (Throwable cause : chain) {
            if (cause instanceof SourceUnfitException unfit) {
                return new Failure(unfit.code(), text(unfit), unfit);
            }
        }
        for (Kind kind : KINDS) {
            for (Throwable cause : chain) {
                if (kind.is.test(cause)) {
                    return new Failure(kind.code, text(cause), cause);
                }
            }
        }
        return new Failure("unexpected", text(failure), failure);
    }

    /** Being fenced ends the run wherever it is found out, even inside Debezium. */
    void throwWhenFenced() {
        if (cause instanceof FencedException fenced) {
            throw fenced;
        }
    }

    private static boolean saysBinlogPurged(Throwable e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("no longer available on the server")
                || message.contains("purged required binary logs")
                || message.contains("purged binary logs")
                || message.contains("Could not find first log file name");
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !chain.contains(cause); cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }

    /** What the exception says and what is behind it: of a lost connection the first alone tells nothing. */
    private static String text(Throwable cause) {
        List<Throwable> chain = chain(cause);
        String first = message(cause);
        String last = message(chain.get(chain.size() - 1));
        String text = first.contains(last) ? first : first + " (" + last + ")";
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    private static String message(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.replaceAll("\\s*\n\\s*", " ");
    }
}
