package io.cdcmanager.cdc.streamer.binlog;

import java.io.IOException;
import java.time.Duration;

/** MySQL holds the connection and sends nothing on it, not even the heartbeats that it was asked for. */
class SourceSilentException extends IOException {
    private static final long serialVersionUID = 1L;

    SourceSilentException(Duration silence) {
        super("MySQL has sent nothing, not even a heartbeat, for " + silence.toSeconds() + " s");
    }
}
