package io.cdcmanager.cdc.manager;

import java.net.InetAddress;
import java.util.function.Supplier;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/** Where streamers reach this manager: as the settings say, or on the port that its server got. */
public final class ManagerAddress implements Supplier<String>, ApplicationListener<WebServerInitializedEvent> {
    private final String configured;
    private final InetAddress bound;
    private volatile int port;

    /**
     * @param configured empty when streamers live on this machine
     * @param bound address that the server listens on, null for all of them
     */
    public ManagerAddress(String configured, InetAddress bound) {
        this.configured = configured;
        this.bound = bound;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        // a server of its own for the management endpoints has a name; the API's has none
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    @Override
    public String get() {
        if (!configured.isEmpty()) {
            return configured.replaceAll("/+$", "");
        }
        boolean everywhere = bound == null || bound.isAnyLocalAddress();
        String host = everywhere ? "127.0.0.1" : bound.getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
