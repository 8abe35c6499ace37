package io.cdcmanager.cdc.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretResolverTest {
    @TempDir
    Path folder;

    @Test
    void theEnvironmentComesFirstThenTheMountedFile() throws IOException {
        Files.writeString(folder.resolve("SOURCE_PASSWORD"), "from-file\n");
        Files.writeString(folder.resolve("OTHER"), "other-file");
        SecretResolver resolver =
                new SecretResolver(Map.of("CDC_SECRETS_DIR", folder.toString(), "OTHER", "from-environment"));

        assertThat(resolver.resolve(Secret.reference("SOURCE_PASSWORD")).reveal())
                .isEqualTo("from-file");
        assertThat(resolver.resolve(Secret.reference("OTHER")).reveal()).isEqualTo("from-environment");
    }

    @Test
    void whatIsNoReferenceStaysAsItIs() {
        SecretResolver resolver = new SecretResolver(Map.of());

        assertThat(resolver.resolve(Secret.of("pa${ss}word")).reveal()).isEqualTo("pa${ss}word");
        assertThat(resolver.resolve(Secret.NONE)).isSameAs(Secret.NONE);
    }

    @Test
    void aReferenceThatLeadsNowhereIsNamed() {
        assertThatThrownBy(() -> new SecretResolver(Map.of()).resolve(Secret.reference("METADATA_PASSWD")))
                .hasMessageContaining("${METADATA_PASSWD}")
                .hasMessageContaining("CDC_SECRETS_DIR");
    }

    @Test
    void aSecretPrintsNothingButItsReference() {
        assertThat(Secret.of("hunter2")).hasToString("****");
        assertThat(Secret.reference("SOURCE_PASSWORD")).hasToString("${SOURCE_PASSWORD}");
        assertThat(Secret.NONE).hasToString("");
    }
}
