package io.cdcmanager.cdc.streamer.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.record.AbstractRecords;
import org.apache.kafka.common.record.RecordBatch;

/** What a message weighs in Kafka: the size that producer and broker hold against their limits. */
final class MessageSize {
    /** More than record format and headers ever add: two names of at most 64 characters, a GTID and three numbers. */
    private static final int AMPLE = 2048;

    private MessageSize() {}

    /** False in nearly every case, without a count. */
    static boolean mayExceed(long limit, ChangeMessage message) {
        long key = message.key() == null ? 0 : 4L * message.key().length();
        return value(message).length + key + AMPLE > limit;
    }

    /** Bytes of the message alone in a batch, uncompressed, as Kafka's producer reckons them. */
    static int of(ChangeMessage message) {
        Header[] headers = message.getHeaders().entrySet().stream()
                .map(header -> new RecordHeader(header.getKey(), (byte[]) header.getValue()))
                .toArray(Header[]::new);
        return AbstractRecords.estimateSizeInBytesUpperBound(
                RecordBatch.CURRENT_MAGIC_VALUE,
                Compression.NONE.type(),
                message.key() == null ? null : message.key().getBytes(UTF_8),
                value(message),
                headers);
    }

    private static byte[] value(ChangeMessage message) {
        return (byte[]) message.getBody();
    }
}
