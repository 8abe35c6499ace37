package io.cdcmanager.cdc.manager.settings;

import io.cdcmanager.cdc.job.KafkaSecurity;
import io.cdcmanager.cdc.job.Secret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * A Kafka that jobs may write to.
 *
 * @param address bootstrap servers, {@code host:port} separated by commas
 * @param user account for SASL; empty means no authentication
 * @param security null: what {@code user} alone implies
 */
public record KafkaCluster(
        @NotBlank
                @Pattern(
                        regexp = "[A-Za-z0-9.\\-\\[\\]:]+:\\d{1,5}(,[A-Za-z0-9.\\-\\[\\]:]+:\\d{1,5})*",
                        message = "must be host:port[,host:port]")
                String address,
        String user,
        Secret password,
        @Valid KafkaSecurity security) {
    public KafkaCluster {
        user = user == null ? "" : user;
        password = password == null ? Secret.NONE : password;
    }
}
