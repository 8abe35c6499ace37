package io.cdcmanager.cdc.server;

import java.nio.file.Path;
import java.util.List;

/** What runs the MySQL server of a test: a child process, a container, or nobody because it runs already. */
interface MySqlHost {
    String address();

    int port();

    String adminUser();

    String adminPassword();

    /** Where to look when the server does not behave. */
    String log();

    /** Returns as soon as the server is on its way; the caller waits for the first connection. */
    void start();

    /** The cause when the server has ended by itself, else null. */
    String failure();

    /** Clean end; returns when the server is gone. */
    void stop();

    /** kill -9; returns when the server is gone. */
    void kill();

    /** SIGSTOP: connections stay, and nobody answers on them. */
    void freeze();

    /** Ends {@link #freeze}. */
    void thaw();

    /** CDC_MYSQL_URL, a mysqld on the PATH, Docker, Debian's package: the first that this machine offers. */
    static MySqlHost find(Path folder, String password, List<String> options) {
        String url = System.getenv("CDC_MYSQL_URL");
        if (url != null && !url.isBlank()) {
            return new ExternalMySql(url, options);
        }
        if (MySqlBinary.onPath()) {
            return new LocalMySql("mysqld", folder, password, options);
        }
        if (DockerMySql.available()) {
            return new DockerMySql(password, options);
        }
        return new LocalMySql(MySqlBinary.unpacked(), folder, password, options);
    }
}
