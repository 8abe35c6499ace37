package io.cdcmanager.cdc.streamer.binlog;

import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.component.debezium.mysql.configuration.MySqlConnectorEmbeddedDebeziumConfiguration;
import org.apache.camel.support.DefaultEndpoint;

/** The binary log of one MySQL server, as the source of a route. */
public class CdcMySqlEndpoint extends DefaultEndpoint {
    private final CdcMySqlComponent component;
    private final MySqlConnectorEmbeddedDebeziumConfiguration configuration;

    CdcMySqlEndpoint(
            String uri, CdcMySqlComponent component, MySqlConnectorEmbeddedDebeziumConfiguration configuration) {
        super(uri, component);
        this.component = component;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("cdc-mysql reads a binary log; nothing can be sent to it");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        CdcMySqlConsumer consumer = new CdcMySqlConsumer(this, processor, component.session());
        configureConsumer(consumer);
        return consumer;
    }

    /** Debezium's settings: the options of the route, and what this component decides itself. */
    Map<String, String> debeziumSettings() {
        return DebeziumSettings.of(configuration, component.session());
    }
}
