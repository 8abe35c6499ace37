package io.cdcmanager.cdc.faults;

import com.github.shyiko.mysql.binlog.BinaryLogClient;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another reader has the server id of this job: MySQL lets only the newer of two connections live. */
final class DuplicateServerId extends Fault {
    private static final Duration RIVALRY = Duration.ofSeconds(30);
    private static final Logger RIVALS_LOG = Logger.getLogger(BinaryLogClient.class.getName());
    private static final Pattern SERVER_ID = Pattern.compile("sid:(\\d+)");

    DuplicateServerId() {
        super(
                "duplicate-server-id",
                "another reader with the same server id connects again and again for " + RIVALRY.toSeconds() + " s",
                "stops visibly with server_id_taken, then recovers");
    }

    @Override
    void happen(FaultScene scene) throws IOException {
        BinaryLogClient rival = rival(scene);
        try {
            Pause since = Pause.started();
            rival.connect(Duration.ofSeconds(10).toMillis());
            scene.watcher().awaitTold("server_id_taken");
            since.untilOver(RIVALRY);
        } catch (java.util.concurrent.TimeoutException notLetIn) {
            scene.findings().breach("the rival cannot connect: " + notLetIn);
        } finally {
            rival.disconnect();
        }
        scene.awaitRecovery(Duration.ofSeconds(60));
    }

    private static BinaryLogClient rival(FaultScene scene) {
        Matcher serverId = SERVER_ID.matcher(scene.streamer().log());
        if (!serverId.find()) {
            throw new IllegalStateException("the streamer's log tells no server id");
        }
        // it would tell of every round
        RIVALS_LOG.setLevel(Level.OFF);
        BinaryLogClient rival = new BinaryLogClient(
                scene.source().host(),
                scene.source().port(),
                scene.source().captureUser(),
                scene.source().capturePassword());
        rival.setServerId(Long.parseLong(serverId.group(1)));
        rival.setKeepAlive(true);
        rival.setKeepAliveInterval(500);
        rival.setHeartbeatInterval(200);
        return rival;
    }
}
