package io.cdcmanager.cdc.server;

import java.util.ArrayList;
import java.util.List;

/** The server options of every test MySQL: what change capture asks for, and little memory. */
final class MySqlOptions {
    private static final List<String> CAPTURE = List.of(
            "--server-id=1",
            "--log-bin=binlog",
            "--gtid-mode=ON",
            "--enforce-gtid-consistency=ON",
            "--binlog-format=ROW",
            "--binlog-row-image=FULL");

    // loose: an option that some version does not know is a warning there
    private static final List<String> SMALL = List.of(
            "--innodb-buffer-pool-size=64M",
            "--loose-innodb-redo-log-capacity=64M",
            "--performance-schema=OFF",
            "--loose-mysqlx=OFF");

    private MySqlOptions() {}

    /** Later options win, so a test may change any of them. */
    static List<String> with(List<String> extra) {
        List<String> all = new ArrayList<>(CAPTURE);
        all.addAll(SMALL);
        all.addAll(extra);
        return all;
    }
}
