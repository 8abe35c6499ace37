package io.cdcmanager.cdc.manager.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the key of this manager's secrets comes from. */
public final class SecretKeys {
    /** Environment variable with the key: 32 bytes in base64. */
    public static final String VARIABLE = "CDC_SECRET_KEY";

    private static final Logger LOG = LoggerFactory.getLogger(SecretKeys.class);
    private static final int KEY_BYTES = 32;

    private SecretKeys() {}

    /**
     * @param given value of {@link #VARIABLE}; null or empty when it is not set
     * @param file read when nothing is given, and made with a new key when it does not exist
     */
    public static SecretKey of(String given, Path file) {
        if (given != null && !given.isBlank()) {
            return key(given, VARIABLE);
        }
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return key(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " cannot be used", e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, ownerOnly(file));
        } catch (FileAlreadyExistsException e) {
            // two managers start at once on one folder; the other's key counts
            return;
        }
        Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
        LOG.info("made the key for secrets, {}; without it the stored secrets are lost, so back it up", file);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static SecretKey key(String base64, String source) {
        try {
            byte[] key = Base64.getDecoder().decode(base64.strip());
            if (key.length == KEY_BYTES) {
                return new SecretKeySpec(key, "AES");
            }
        } catch (IllegalArgumentException e) {
            // told below, without the text, which may be a key with one wrong character
        }
        throw new IllegalArgumentException(
                source + " must hold 32 bytes in base64, as made by: openssl rand -base64 32");
    }
}
