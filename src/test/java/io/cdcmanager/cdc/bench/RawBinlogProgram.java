package io.cdcmanager.cdc.bench;

import com.github.shyiko.mysql.binlog.BinaryLogClient;
import com.github.shyiko.mysql.binlog.event.DeleteRowsEventData;
import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.TableMapEventData;
import com.github.shyiko.mysql.binlog.event.UpdateRowsEventData;
import com.github.shyiko.mysql.binlog.event.WriteRowsEventData;
import com.github.shyiko.mysql.binlog.network.SSLMode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Decodes the rows of the binary log and forgets them: what no reader on a JVM can beat. */
final class RawBinlogProgram {
    private static final long SERVER_ID = 7001;

    private final Set<Long> tables = new HashSet<>();
    private final Progress progress;

    private RawBinlogProgram(Progress progress) {
        this.progress = progress;
    }

    public static void main(String[] arguments) throws IOException {
        Assignment given = Assignment.given();
        BinaryLogClient client = new BinaryLogClient(given.host(), given.port(), given.user(), given.password());
        client.setServerId(SERVER_ID);
        // as all the others do
        client.setSSLMode(SSLMode.PREFERRED);
        client.setGtidSet(given.offset("gtids"));
        client.registerEventListener(new RawBinlogProgram(new Progress(given.events()))::count);
        client.connect();
    }

    private void count(Event event) {
        switch (event.getHeader().getEventType()) {
            case TABLE_MAP -> {
                TableMapEventData table = event.getData();
                if (table.getDatabase().equals(Workload.DATABASE)) {
                    tables.add(table.getTableId());
                }
            }
            case WRITE_ROWS, EXT_WRITE_ROWS -> {
                WriteRowsEventData rows = event.getData();
                count(rows.getTableId(), rows.getRows().size());
            }
            case UPDATE_ROWS, EXT_UPDATE_ROWS -> {
                UpdateRowsEventData rows = event.getData();
                count(rows.getTableId(), rows.getRows().size());
            }
            case DELETE_ROWS, EXT_DELETE_ROWS -> {
                DeleteRowsEventData rows = event.getData();
                count(rows.getTableId(), rows.getRows().size());
            }
            default -> {
                // no row changes
            }
        }
    }

    private void count(long table, int rows) {
        if (tables.contains(table)) {
            progress.seen(rows);
        }
    }
}
