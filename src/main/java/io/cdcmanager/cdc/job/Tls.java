package io.cdcmanager.cdc.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * How a MySQL server is reached.
 *
 * @param caCertificate certificates that vouch for the server, PEM; null: those that Java trusts
 */
public record Tls(@NotNull Mode mode, @Pattern(regexp = PEM, message = PEM_RULE) String caCertificate) {
    static final String PEM = "(?s)\\s*-----BEGIN CERTIFICATE-----.*-----END CERTIFICATE-----\\s*";
    static final String PEM_RULE = "must be certificates in PEM form";

    /** Encrypted when the server can: what MySQL's own clients do. */
    public static final Tls DEFAULT = new Tls(Mode.PREFERRED, null);

    /** MySQL's ssl-mode. */
    public enum Mode {
        @JsonProperty("disabled")
        DISABLED,
        @JsonProperty("preferred")
        PREFERRED,
        @JsonProperty("required")
        REQUIRED,
        /** The certificate must be vouched for. */
        @JsonProperty("verify_ca")
        VERIFY_CA,
        /** And it must be of the host that was asked for. */
        @JsonProperty("verify_identity")
        VERIFY_IDENTITY
    }
}
