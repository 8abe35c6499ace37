package io.cdcmanager.cdc.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** A key and a certificate that vouches for itself, of a server on 127.0.0.1 or of some other one; made by the JDK's keytool. */
public final class Certificates {
    private static final String PASSWORD = "changeit";

    private final String certificate;
    private final String key;
    private final Path folder;

    private Certificates(Path folder, String subjectAlternativeName) {
        try {
            this.folder = Files.createDirectories(folder.toAbsolutePath());
            KeyStore store = generated(subjectAlternativeName);
            this.certificate = pem("CERTIFICATE", store.getCertificate("server").getEncoded());
            this.key = pem(
                    "PRIVATE KEY",
                    store.getKey("server", PASSWORD.toCharArray()).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Certificates ofThisMachine(Path folder) {
        return new Certificates(folder, "ip:127.0.0.1,dns:localhost");
    }

    public static Certificates ofAnotherMachine(Path folder) {
        return new Certificates(folder, "dns:elsewhere.example");
    }

    private KeyStore generated(String name) throws GeneralSecurityException, IOException {
        Path file = folder.resolve("server.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Command made = Command.run(
                Duration.ofSeconds(60),
                List.of(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "san=" + name,
                        "-ext",
                        "bc=ca:true",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD));
        if (!made.succeeded()) {
            throw new IllegalStateException("keytool: " + made.output());
        }
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    private static String pem(String kind, byte[] der) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }

    /** What a client trusts. */
    public String certificatePem() {
        return certificate;
    }

    String keyPem() {
        return key;
    }

    /** Options that make mysqld show this certificate. */
    public String[] mysqlOptions() {
        try {
            Path cert = Files.writeString(folder.resolve("cert.pem"), certificate);
            Path pem = Files.writeString(folder.resolve("key.pem"), key);
            return new String[] {"--ssl-ca=" + cert, "--ssl-cert=" + cert, "--ssl-key=" + pem};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
