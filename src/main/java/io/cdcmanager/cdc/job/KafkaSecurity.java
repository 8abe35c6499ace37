package io.cdcmanager.cdc.job;

import jakarta.validation.constraints.Pattern;

/**
 * How a stream reaches its cluster.
 *
 * @param protocol null: without an account plain text, with one SASL over plain text
 * @param saslMechanism of the account; null: PLAIN
 * @param caCertificate certificates that vouch for the brokers, PEM; null: those that Java trusts
 */
public record KafkaSecurity(
        @Pattern(
                        regexp = "PLAINTEXT|SSL|SASL_PLAINTEXT|SASL_SSL",
                        message = "must be one of PLAINTEXT, SSL, SASL_PLAINTEXT, SASL_SSL")
                String protocol,
        @Pattern(
                        regexp = "PLAIN|SCRAM-SHA-256|SCRAM-SHA-512",
                        message = "must be one of PLAIN, SCRAM-SHA-256, SCRAM-SHA-512")
                String saslMechanism,
        @Pattern(regexp = Tls.PEM, message = Tls.PEM_RULE) String caCertificate) {

    /** The protocol in force for a stream with or without an account. */
    public String protocolFor(boolean account) {
        if (protocol != null) {
            return protocol;
        }
        return account ? "SASL_PLAINTEXT" : "PLAINTEXT";
    }

    /** The mechanism in force. */
    public String mechanism() {
        return saslMechanism == null ? "PLAIN" : saslMechanism;
    }
}
