package io.cdcmanager.cdc.streamer.kafka;

import io.cdcmanager.cdc.job.JobConfig.MqStream;
import java.util.Properties;
import org.apache.camel.component.kafka.DefaultKafkaClientFactory;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.security.plain.PlainLoginModule;

/**
 * Makes the producer of one stream. What must not stand in an endpoint's address, where JMX and logs would show it, is
 * added here: the account and the counters.
 */
public final class KafkaProducers extends DefaultKafkaClientFactory {
    private final MqStream stream;
    private final SendCounters counters;

    public KafkaProducers(MqStream stream, SendCounters counters) {
        this.stream = stream;
        this.counters = counters;
    }

    @Override
    public Producer<?, ?> getProducer(Properties properties) {
        properties.put(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG, SendCountingInterceptor.class.getName());
        properties.put(SendCountingInterceptor.COUNTERS, counters);
        if (!stream.user().isEmpty()) {
            properties.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_PLAINTEXT");
            properties.put(SaslConfigs.SASL_MECHANISM, "PLAIN");
            properties.put(SaslConfigs.SASL_JAAS_CONFIG, jaas());
        }
        return super.getProducer(properties);
    }

    private String jaas() {
        return PlainLoginModule.class.getName() + " required username=\"" + quoted(stream.user()) + "\" password=\""
                + quoted(stream.passwd().reveal()) + "\";";
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
