package io.cdcmanager.cdc.streamer.binlog;

import io.debezium.config.Configuration;
import io.debezium.connector.mysql.MySqlConnectorTask;
import io.debezium.connector.mysql.MySqlOffsetContext;
import io.debezium.connector.mysql.MySqlPartition;
import io.debezium.pipeline.ChangeEventSourceCoordinator;

/** Debezium's MySQL connector task without its most costly habit, see {@link LastEventSummary}. */
class QuietMySqlTask extends MySqlConnectorTask {
    @Override
    public ChangeEventSourceCoordinator<MySqlPartition, MySqlOffsetContext> start(Configuration configuration) {
        ChangeEventSourceCoordinator<MySqlPartition, MySqlOffsetContext> coordinator = super.start(configuration);
        LastEventSummary.silence(coordinator);
        return coordinator;
    }
}
