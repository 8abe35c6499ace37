package io.cdcmanager.cdc.streamer.binlog;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.component.debezium.mysql.configuration.MySqlConnectorEmbeddedDebeziumConfiguration;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.PropertyBindingSupport;

/** {@code cdc-mysql:<job name>?…}: the options are those of {@code debezium-mysql:}. */
public class CdcMySqlComponent extends DefaultComponent {
    private final StreamSession session;

    public CdcMySqlComponent(CamelContext context, StreamSession session) {
        super(context);
        this.session = session;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        MySqlConnectorEmbeddedDebeziumConfiguration configuration = new MySqlConnectorEmbeddedDebeziumConfiguration();
        configuration.setName(remaining);
        PropertyBindingSupport.build()
                .withCamelContext(getCamelContext())
                .withTarget(configuration)
                .withProperties(parameters)
                .withRemoveParameters(true)
                .bind();
        return new CdcMySqlEndpoint(uri, this, configuration);
    }

    StreamSession session() {
        return session;
    }
}
