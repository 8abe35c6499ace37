package io.cdcmanager.cdc.streamer.kafka;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Counts what becomes of each message. Kafka creates it by name and hands it the counters among its settings. */
public class SendCountingInterceptor implements ProducerInterceptor<Object, Object> {
    static final String COUNTERS = "cdc.send.counters";

    private SendCounters counters;

    @Override
    public void configure(Map<String, ?> settings) {
        counters = (SendCounters) settings.get(COUNTERS);
    }

    @Override
    public ProducerRecord<Object, Object> onSend(ProducerRecord<Object, Object> message) {
        return message;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception failure) {
        counters.count(failure);
    }

    @Override
    public void close() {
        // the counters outlive the producer
    }
}
