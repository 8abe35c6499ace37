package io.cdcmanager.cdc.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Turns references into values: the environment first, then a file of that name in the folder of mounted secrets. */
public final class SecretResolver {
    /** Environment variable that names the folder of mounted secret files. */
    public static final String SECRETS_DIR = "CDC_SECRETS_DIR";

    private final Map<String, String> environment;

    public SecretResolver(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * @throws IllegalArgumentException when the reference leads nowhere; the message names it
     */
    public Secret resolve(Secret secret) {
        return secret.referenceName().map(this::valueOf).orElse(secret);
    }

    private Secret valueOf(String name) {
        String value = environment.get(name);
        if (value != null) {
            return Secret.of(value);
        }
        String folder = environment.get(SECRETS_DIR);
        if (folder != null && Files.isReadable(Path.of(folder, name))) {
            return Secret.of(read(Path.of(folder, name)));
        }
        throw new IllegalArgumentException("secret ${" + name + "} is neither in the environment nor a file in "
                + (folder == null ? "the folder that " + SECRETS_DIR + " names" : folder));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
