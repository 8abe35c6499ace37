package io.cdcmanager.cdc.quickstart;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Properties;

/** How {@code ./quickstart sql} in a second terminal finds the quickstart that runs. */
record Addresses(long pid, String jdbcUrl, String user, String password) {
    void save() {
        Properties properties = new Properties();
        properties.setProperty("pid", String.valueOf(pid));
        properties.setProperty("jdbcUrl", jdbcUrl);
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Place.writePrivately(Place.ADDRESSES, text.toString());
    }

    /** Empty when no quickstart runs: a file alone may be left from one that was killed. */
    static Optional<Addresses> ofRunning() {
        if (!Files.exists(Place.ADDRESSES)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(Place.ADDRESSES)) {
            properties.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Addresses addresses = new Addresses(
                Long.parseLong(properties.getProperty("pid")),
                properties.getProperty("jdbcUrl"),
                properties.getProperty("user"),
                properties.getProperty("password"));
        return ProcessHandle.of(addresses.pid()).map(alive -> addresses);
    }

    @Override
    public String toString() {
        return jdbcUrl;
    }
}
