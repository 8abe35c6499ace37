package io.cdcmanager.cdc.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/** A real MySQL (never MariaDB) with row binlog and GTID, for tests and the quickstart. */
public final class MySqlServer implements AutoCloseable {
    private static final Duration START_WITHIN = Duration.ofMinutes(2);

    // one per JVM: two servers of a test may stand on the same external MySQL
    private static final String PASSWORD = randomPassword();

    private final MySqlHost host;
    private boolean running;

    private MySqlServer(MySqlHost host) {
        this.host = host;
    }

    /** @param options mysqld options beyond the usual, e.g. "--gtid-mode=OFF"; a later option wins */
    public static MySqlServer start(Path folder, String... options) {
        MySqlServer server = new MySqlServer(MySqlHost.find(folder, PASSWORD, MySqlOptions.with(List.of(options))));
        try {
            server.startUp();
            server.createCaptureAccount();
            return server;
        } catch (RuntimeException failed) {
            server.stop();
            throw failed;
        }
    }

    /** One server for all tests of this JVM. */
    public static MySqlServer shared() {
        return Shared.SERVER;
    }

    public String host() {
        return host.address();
    }

    public int port() {
        return host.port();
    }

    public String adminUser() {
        return host.adminUser();
    }

    public String adminPassword() {
        return host.adminPassword();
    }

    /** The account of a streamer: it may read rows and the binlog, and nothing else. */
    public String captureUser() {
        return "cdc";
    }

    public String capturePassword() {
        return PASSWORD;
    }

    public String log() {
        return host.log();
    }

    public String jdbcUrl(String database) {
        return "jdbc:mysql://%s:%d/%s".formatted(host(), port(), database);
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), adminUser(), adminPassword());
    }

    /** Each statement is its own transaction. */
    public void execute(String... sql) {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            for (String one : sql) {
                statement.execute(one);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }

    public void stop() {
        if (running) {
            host.stop();
            running = false;
        }
    }

    /** kill -9: what was committed is still there after {@link #restart()}. */
    public void kill() {
        host.kill();
        running = false;
    }

    /** SIGSTOP: connections stay, and nobody answers on them until {@link #thaw()}. */
    public void freeze() {
        host.freeze();
    }

    public void thaw() {
        host.thaw();
    }

    /** Stops the server when it runs and starts it on the same data and port. */
    public void restart() {
        stop();
        startUp();
    }

    @Override
    public void close() {
        stop();
    }

    private void startUp() {
        host.start();
        running = true;
        if (!Poll.until(START_WITHIN, this::takesConnections)) {
            throw new IllegalStateException("MySQL takes no connection, see " + host.log());
        }
    }

    private boolean takesConnections() {
        try {
            connect("").close();
            return true;
        } catch (SQLException notYet) {
            String failure = host.failure();
            if (failure != null) {
                throw new IllegalStateException(failure + ", see " + host.log(), notYet);
            }
            return false;
        }
    }

    private void createCaptureAccount() {
        execute(
                "CREATE USER IF NOT EXISTS cdc@'%' IDENTIFIED BY '" + PASSWORD + "'",
                "ALTER USER cdc@'%' IDENTIFIED BY '" + PASSWORD + "'",
                "GRANT REPLICATION SLAVE, REPLICATION CLIENT, SELECT ON *.* TO cdc@'%'");
    }

    private static String randomPassword() {
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static final class Shared {
        private static final Path FOLDER = Folders.forServer("mysql");
        private static final MySqlServer SERVER = start(FOLDER);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                SERVER.stop();
                Folders.delete(FOLDER);
            }));
        }
    }
}
