package io.cdcmanager.cdc.manager.settings;

import io.cdcmanager.cdc.job.HostPort;
import io.cdcmanager.cdc.job.JobConfig.MetadataType;
import io.cdcmanager.cdc.job.Secret;
import io.cdcmanager.cdc.job.Tls;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Who keeps the positions of jobs.
 *
 * @param type {@code http}: the manager, in its own database; {@code mysql}: a MySQL that streamers reach themselves
 * @param address {@code http}: the manager as streamers see it, this process when empty; {@code mysql}: host:port
 * @param namespace the database in that MySQL
 * @param tls the way to that MySQL; null: encrypted when the server can
 */
public record MetadataSettings(
        @NotNull MetadataType type,
        String address,
        @Pattern(regexp = "[0-9A-Za-z$_-]{1,64}", message = "must be the name of a database") String namespace,
        String user,
        Secret password,
        @Valid Tls tls) {

    public MetadataSettings {
        type = type == null ? MetadataType.HTTP : type;
        address = address == null ? "" : address;
        password = password == null ? Secret.NONE : password;
    }

    public boolean http() {
        return type == MetadataType.HTTP;
    }

    @AssertTrue(message = "type mysql needs address, namespace and user")
    boolean isComplete() {
        return http() || !address.isBlank() && namespace != null && user != null && !user.isBlank();
    }

    @AssertTrue(message = "must be an http address, or host:port when type is mysql")
    boolean isAddress() {
        if (http()) {
            return address.isEmpty() || address.matches("https?://[A-Za-z0-9.\\-\\[\\]:]+(/[A-Za-z0-9._/-]*)?");
        }
        try {
            return HostPort.of(address).port() > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
