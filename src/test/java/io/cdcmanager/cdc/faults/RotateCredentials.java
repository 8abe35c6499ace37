package io.cdcmanager.cdc.faults;

import java.sql.SQLException;
import java.time.Duration;

/** The account's password is another one than the config says, for a while. */
final class RotateCredentials extends Fault {
    RotateCredentials() {
        super(
                "credentials-rotated",
                "the account gets another password while its connection is cut, and the old one back later",
                "stops visibly with source_refused, then recovers");
    }

    @Override
    void happen(FaultScene scene) throws SQLException {
        String account = scene.source().captureUser() + "@'%'";
        scene.source().execute("ALTER USER " + account + " IDENTIFIED BY 'another-password'");
        try {
            KillDumpThread.kill(scene);
            scene.watcher().awaitTold("source_refused");
            scene.expectNothingArrives(Duration.ofSeconds(10));
        } finally {
            scene.source()
                    .execute("ALTER USER " + account + " IDENTIFIED BY '"
                            + scene.source().capturePassword() + "'");
        }
        scene.awaitRecovery(Duration.ofSeconds(60));
    }
}
