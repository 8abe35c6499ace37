package io.cdcmanager.cdc.manager.security;

import io.cdcmanager.cdc.job.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Encrypts secrets for the database: AES-GCM, bound to their owner so that rows cannot be swapped. */
public final class SecretCipher {
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final String VERSION = "v1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    public SecretCipher(SecretKey key) {
        this.key = key;
    }

    /**
     * @param owner what the secret belongs to; decryption needs the same words
     */
    public String encrypt(Secret secret, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner)
                    .doFinal(secret.reveal().getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return VERSION + Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret of " + owner + " cannot be encrypted", e);
        }
    }

    /**
     * @throws UnreadableSecretException when it was encrypted with another key or for another owner
     */
    public Secret decrypt(String ciphertext, String owner) {
        try {
            if (!ciphertext.startsWith(VERSION)) {
                throw new UnreadableSecretException(owner, null);
            }
            ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(ciphertext.substring(VERSION.length())));
            byte[] nonce = new byte[NONCE_BYTES];
            whole.get(nonce);
            byte[] sealed = new byte[whole.remaining()];
            whole.get(sealed);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(sealed);
            return Secret.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new UnreadableSecretException(owner, e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
