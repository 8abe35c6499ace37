package io.cdcmanager.cdc.streamer.binlog;

import java.io.IOException;

/** MySQL has ended the connection in order: it stops, or somebody has killed the connection there. */
class SourceLostException extends IOException {
    private static final long serialVersionUID = 1L;

    SourceLostException() {
        super("MySQL has ended the connection that carries the binary log");
    }
}
