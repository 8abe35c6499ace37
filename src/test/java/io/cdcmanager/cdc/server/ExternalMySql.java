package io.cdcmanager.cdc.server;

import java.net.URI;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** A MySQL that runs already: a test that has to stop or tune the server is skipped, and says so. */
final class ExternalMySql implements MySqlHost {
    private static final int DEFAULT_PORT = 3306;

    private final URI url;
    private final String[] account;

    /** @param url mysql://user:password@host:port */
    ExternalMySql(String url, List<String> options) {
        this.url = URI.create(url);
        String userInfo = this.url.getUserInfo();
        if (!"mysql".equals(this.url.getScheme()) || this.url.getHost() == null || userInfo == null) {
            throw new IllegalArgumentException("CDC_MYSQL_URL must read mysql://user:password@host:port");
        }
        this.account = userInfo.split(":", 2);
        if (!options.equals(MySqlOptions.with(List.of()))) {
            throw new TestAbortedException("CDC_MYSQL_URL is in use: its server options cannot be changed");
        }
    }

    @Override
    public String address() {
        return url.getHost();
    }

    @Override
    public int port() {
        return url.getPort() < 0 ? DEFAULT_PORT : url.getPort();
    }

    @Override
    public String adminUser() {
        return account[0];
    }

    @Override
    public String adminPassword() {
        return account.length > 1 ? account[1] : "";
    }

    @Override
    public String log() {
        return "the server behind CDC_MYSQL_URL";
    }

    @Override
    public void start() {
        // runs already
    }

    @Override
    public String failure() {
        return null;
    }

    @Override
    public void stop() {
        // not ours to stop
    }

    @Override
    public void kill() {
        throw new TestAbortedException("CDC_MYSQL_URL is in use: its server is not ours to kill");
    }

    @Override
    public void freeze() {
        throw new TestAbortedException("CDC_MYSQL_URL is in use: its server is not ours to freeze");
    }

    @Override
    public void thaw() {
        // never frozen
    }
}
