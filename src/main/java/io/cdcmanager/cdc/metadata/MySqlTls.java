package io.cdcmanager.cdc.metadata;

import io.cdcmanager.cdc.job.Tls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * TLS to MySQL as drivers want it. They read certificates from a key store file only, so the certificates of the config
 * are put into one; it holds nothing secret and goes with the process.
 */
public final class MySqlTls {
    /** Key stores want a password; this one guards what anybody may read. */
    private static final String PASSWORD = "certificates";

    private final Tls tls;
    private final Path trustStore;

    /**
     * @throws IllegalArgumentException when the certificates cannot be read
     */
    public MySqlTls(Tls tls) {
        this.tls = tls;
        this.trustStore = tls.caCertificate() == null ? null : trustStore(tls.caCertificate());
    }

    /** Properties of MySQL's JDBC driver. */
    public Map<String, String> driverProperties() {
        Map<String, String> properties = new HashMap<>();
        properties.put("sslMode", tls.mode().name());
        if (trustStore != null) {
            properties.put("trustCertificateKeyStoreUrl", trustStore.toUri().toString());
            properties.put("trustCertificateKeyStoreType", "PKCS12");
            properties.put("trustCertificateKeyStorePassword", PASSWORD);
        }
        return properties;
    }

    /** Settings of Debezium's MySQL connector. */
    public Map<String, String> debeziumSettings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("database.ssl.mode", tls.mode().name().toLowerCase(Locale.ROOT));
        if (trustStore != null) {
            settings.put("database.ssl.truststore", trustStore.toString());
            settings.put("database.ssl.truststore.password", PASSWORD);
        }
        return settings;
    }

    private static Path trustStore(String pem) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int number = 0;
            for (Certificate certificate : certificates(pem)) {
                store.setCertificateEntry("ca-" + ++number, certificate);
            }
            Path file = Files.createTempFile("cdc-ca-", ".p12");
            file.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, PASSWORD.toCharArray());
            }
            return file;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("ca_certificate cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("the certificates cannot be put into a key store file", e);
        }
    }

    private static Iterable<? extends Certificate> certificates(String pem) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }
}
