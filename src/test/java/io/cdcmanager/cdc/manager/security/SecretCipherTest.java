package io.cdcmanager.cdc.manager.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdcmanager.cdc.job.Secret;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretCipherTest {
    private final SecretCipher cipher = new SecretCipher(key(1));

    @ParameterizedTest
    @ValueSource(strings = {"", "s3cret", "пароль 密码 ${X}"})
    void whatIsEncryptedCanBeRead(String text) {
        String ciphertext = cipher.encrypt(Secret.of(text), "job/NAME");

        assertThat(cipher.decrypt(ciphertext, "job/NAME").reveal()).isEqualTo(text);
        assertThat(text.isEmpty() || !ciphertext.contains(text)).isTrue();
    }

    @Test
    void equalSecretsLookDifferent() {
        assertThat(cipher.encrypt(Secret.of("same"), "job/NAME"))
                .isNotEqualTo(cipher.encrypt(Secret.of("same"), "job/NAME"));
    }

    @Test
    void aSecretOfOneJobIsUnreadableAsThatOfAnother() {
        String ciphertext = cipher.encrypt(Secret.of("s3cret"), "job-a/NAME");

        assertThatThrownBy(() -> cipher.decrypt(ciphertext, "job-b/NAME"))
                .isInstanceOf(UnreadableSecretException.class)
                .hasMessageContaining("job-b/NAME");
    }

    @Test
    void anotherKeyReadsNothing() {
        String ciphertext = cipher.encrypt(Secret.of("s3cret"), "job/NAME");

        assertThatThrownBy(() -> new SecretCipher(key(2)).decrypt(ciphertext, "job/NAME"))
                .isInstanceOf(UnreadableSecretException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s3cret", "v1:", "v1:AAAA", "v1:not base64"})
    void whatWasNeverEncryptedIsUnreadable(String text) {
        assertThatThrownBy(() -> cipher.decrypt(text, "job/NAME")).isInstanceOf(UnreadableSecretException.class);
    }

    static SecretKeySpec key(int first) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) first;
        return new SecretKeySpec(bytes, "AES");
    }
}
