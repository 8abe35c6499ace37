package io.cdcmanager.cdc.streamer.event;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.record.AbstractRecords;
import org.apache.kafka.common.record.RecordBatch;

/** What a message weighs in Kafka: the size that producer and broker hold against their limits. */
final class MessageSize {
    /** More than headers, key and record format ever add; a value that is smaller than the limit by this needs no count. */
    static final int AMPLE = 8192;

    private MessageSize() {}

    /** Bytes of the message alone in a batch, uncompressed. */
    static int of(byte[] value, Map<String, Object> headers) {
        Object key = headers.get(KafkaConstants.KEY);
        Header[] written = headers.entrySet().stream()
                .filter(header -> !header.getKey().equals(KafkaConstants.KEY))
                .map(header -> new RecordHeader(header.getKey(), utf8(header.getValue())))
                .toArray(Header[]::new);
        return AbstractRecords.estimateSizeInBytesUpperBound(
                RecordBatch.CURRENT_MAGIC_VALUE,
                Compression.NONE.type(),
                key == null ? null : utf8(key),
                value,
                written);
    }

    private static byte[] utf8(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
