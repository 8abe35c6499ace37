package io.cdcmanager.cdc.manager.settings;

import io.cdcmanager.cdc.job.HostPort;
import io.cdcmanager.cdc.job.Secret;
import io.cdcmanager.cdc.job.Tls;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A MySQL that jobs may read from, and the account that may read its binary log.
 *
 * @param tls null: encrypted when the server can
 */
public record MysqlCluster(@NotNull HostPort address, @NotBlank String user, Secret password, @Valid Tls tls) {
    public MysqlCluster {
        password = password == null ? Secret.NONE : password;
    }
}
