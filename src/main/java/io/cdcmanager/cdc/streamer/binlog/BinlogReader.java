package io.cdcmanager.cdc.streamer.binlog;

import io.cdcmanager.cdc.metadata.MySqlTls;
import io.cdcmanager.cdc.metadata.Position;
import io.cdcmanager.cdc.streamer.position.EngineOffset;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * One run of Debezium's MySQL connector task, through Kafka Connect's {@code SourceTask} contract. Any exception ends the
 * run; a new one goes on from the stored position. Used by one thread.
 */
final class BinlogReader implements AutoCloseable {
    private final QuietMySqlTask task = new QuietMySqlTask();
    private final String serverUuid;

    /**
     * @param options Debezium's settings
     * @param tls the way to the server
     * @param start where to go on; null means from now
     * @throws SourceUnfitException when the server cannot give what the job needs
     */
    BinlogReader(Map<String, String> options, MySqlTls tls, Position start) throws SQLException {
        serverUuid = SourceCheck.check(options, tls, start);
        task.initialize(new ReaderContext(options, start == null ? null : EngineOffset.of(start, serverUuid)));
        try {
            task.start(options);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The next records, in the order of the log; empty when there are none within the poll interval. */
    List<SourceRecord> poll() throws InterruptedException, SourceLostException {
        List<SourceRecord> records = task.poll();
        if (records != null && !records.isEmpty()) {
            return records;
        }
        if (task.disconnected()) {
            throw new SourceLostException();
        }
        return List.of();
    }

    /** The position behind a record of this reader. */
    Position positionAt(Map<String, ?> offset) {
        return EngineOffset.toPosition(offset, serverUuid);
    }

    @Override
    public void close() {
        task.stop();
    }
}
