package io.cdcmanager.cdc.streamer.binlog;

import io.debezium.config.Configuration;
import io.debezium.connector.binlog.metrics.BinlogStreamingChangeEventSourceMetrics;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import io.debezium.connector.mysql.MySqlConnectorTask;
import io.debezium.connector.mysql.MySqlDatabaseSchema;
import io.debezium.connector.mysql.MySqlOffsetContext;
import io.debezium.connector.mysql.MySqlPartition;
import io.debezium.pipeline.ChangeEventSourceCoordinator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Debezium's MySQL connector task without its most costly habit, see {@link LastEventSummary}. It also tells of a
 * connection that MySQL has ended in order: Debezium takes note of that in its metrics alone, and waits for ever. And it
 * is not ended by what other tables' definitions look like, see {@link ForgivingDdlParser}.
 */
class QuietMySqlTask extends MySqlConnectorTask {
    private static final Logger LOG = LoggerFactory.getLogger(QuietMySqlTask.class);

    private BinlogStreamingChangeEventSourceMetrics<?, ?> metrics;

    @Override
    public ChangeEventSourceCoordinator<MySqlPartition, MySqlOffsetContext> start(Configuration configuration) {
        ChangeEventSourceCoordinator<MySqlPartition, MySqlOffsetContext> coordinator = super.start(configuration);
        LastEventSummary.silence(coordinator);
        try {
            metrics = (BinlogStreamingChangeEventSourceMetrics<?, ?>) LastEventSummary.metrics(coordinator);
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("this Debezium tells of a lost connection only by its silence: {}", e.toString());
        }
        forgiveOthers(configuration);
        return coordinator;
    }

    private void forgiveOthers(Configuration configuration) {
        try {
            MySqlDatabaseSchema schema = (MySqlDatabaseSchema)
                    DebeziumField.of(MySqlConnectorTask.class, "schema").get(this);
            ForgivingDdlParser.takePlaceIn(schema, new MySqlConnectorConfig(configuration), this::where);
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("this Debezium ends at statements of tables that are not captured: {}", e.toString());
        }
    }

    private String where() {
        return metrics == null ? "an unknown place" : metrics.getBinlogFilename() + ":" + metrics.getBinlogPosition();
    }

    boolean disconnected() {
        return metrics != null && metrics.getNumberOfDisconnects() > 0;
    }
}
