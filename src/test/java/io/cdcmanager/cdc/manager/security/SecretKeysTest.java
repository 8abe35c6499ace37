package io.cdcmanager.cdc.manager.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretKeysTest {
    @TempDir
    Path folder;

    @Test
    void theFirstStartMakesAKeyThatOnlyTheOwnerReads() throws IOException {
        Path file = folder.resolve("data/secret.key");

        SecretKey first = SecretKeys.of(null, file);
        SecretKey second = SecretKeys.of("", file);

        assertThat(first.getEncoded()).hasSize(32).isEqualTo(second.getEncoded());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aGivenKeyNeedsNoFile() {
        String given = Base64.getEncoder().encodeToString(new byte[32]);

        assertThat(SecretKeys.of(given, folder.resolve("secret.key")).getEncoded())
                .isEqualTo(new byte[32]);
        assertThat(folder.resolve("secret.key")).doesNotExist();
    }

    @Test
    void aWrongKeyIsRefusedWithoutBeingPrinted() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.key"), "c2hvcnQ=");

        assertThatThrownBy(() -> SecretKeys.of(null, file))
                .hasMessageContaining("secret.key must hold 32 bytes in base64")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> SecretKeys.of("pass phrase", file))
                .hasMessageContaining("CDC_SECRET_KEY must hold 32 bytes in base64")
                .hasMessageNotContaining("pass phrase");
    }
}
