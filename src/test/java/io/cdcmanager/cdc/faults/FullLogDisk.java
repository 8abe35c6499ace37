package io.cdcmanager.cdc.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.opentest4j.TestAbortedException;

/** Whatever the streamer logs, the disk below its standard output is full. */
final class FullLogDisk extends Fault {
    private static final Path FULL = Path.of("/dev/full");

    FullLogDisk() {
        super(
                "log-disk-full",
                "every write to the streamer's standard output fails, and its connection is cut to make it log",
                RECOVERS);
    }

    @Override
    void happen(FaultScene scene) throws SQLException {
        if (!Files.isWritable(FULL)) {
            throw new TestAbortedException("there is no " + FULL + " here");
        }
        scene.streamer().stop();
        scene.restartStreamerLoggingTo(FULL);
        scene.awaitRecovery(Duration.ofSeconds(60));
        for (int i = 0; i < 3; i++) {
            KillDumpThread.kill(scene);
            scene.awaitRecovery(Duration.ofSeconds(30));
        }
    }
}
