package io.cdcmanager.cdc.manager.settings;

import io.cdcmanager.cdc.job.HostPort;
import io.cdcmanager.cdc.job.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** A MySQL that jobs may read from, and the account that may read its binary log. */
public record MysqlCluster(@NotNull HostPort address, @NotBlank String user, Secret password) {
    public MysqlCluster {
        password = password == null ? Secret.NONE : password;
    }
}
