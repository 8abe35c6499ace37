package io.cdcmanager.cdc.streamer.kafka;

import io.cdcmanager.cdc.job.JobConfig.MqStream;
import io.cdcmanager.cdc.job.KafkaSecurity;
import java.util.Properties;
import org.apache.camel.component.kafka.DefaultKafkaClientFactory;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;

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
        secure(properties);
        return super.getProducer(properties);
    }

    private void secure(Properties properties) {
        KafkaSecurity way = stream.wayToCluster();
        boolean account = !stream.user().isEmpty();
        properties.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, way.protocolFor(account));
        if (account) {
            properties.put(SaslConfigs.SASL_MECHANISM, way.mechanism());
            properties.put(SaslConfigs.SASL_JAAS_CONFIG, jaas(way.mechanism()));
        }
        if (way.caCertificate() != null) {
            properties.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
            properties.put(SslConfigs.SSL_TRUSTSTORE_CERTIFICATES_CONFIG, way.caCertificate());
        }
    }

    private String jaas(String mechanism) {
        Class<?> module = mechanism.startsWith("SCRAM") ? ScramLoginModule.class : PlainLoginModule.class;
        return module.getName() + " required username=\"" + quoted(stream.user()) + "\" password=\""
                + quoted(stream.passwd().reveal()) + "\";";
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
