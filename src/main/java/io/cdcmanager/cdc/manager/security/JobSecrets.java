package io.cdcmanager.cdc.manager.security;

import io.cdcmanager.cdc.job.Secret;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The secrets of one job: by name in the open, by row in the database. */
public final class JobSecrets {
    public static final String SOURCE_PASSWORD = "SOURCE_PASSWORD";
    public static final String METADATA_PASSWD = "METADATA_PASSWD";
    public static final String MQ_STREAM_PASSWD = "MQ_STREAM_0_PASSWD";

    private final SecretCipher cipher;

    public JobSecrets(SecretCipher cipher) {
        this.cipher = cipher;
    }

    public StoredSecret stored(String jobName, String name, Secret secret) {
        return new StoredSecret(jobName, name, cipher.encrypt(secret, owner(jobName, name)));
    }

    /**
     * @throws UnreadableSecretException when it was stored with another key
     */
    public Secret opened(StoredSecret stored) {
        return cipher.decrypt(stored.ciphertext(), owner(stored.jobName(), stored.name()));
    }

    /**
     * @return the values by name
     * @throws UnreadableSecretException when one was stored with another key
     */
    public Map<String, Secret> opened(List<StoredSecret> stored) {
        Map<String, Secret> opened = new TreeMap<>();
        stored.forEach(secret -> opened.put(secret.name(), opened(secret)));
        return opened;
    }

    private static String owner(String jobName, String name) {
        return jobName + "/" + name;
    }
}
