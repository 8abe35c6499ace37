package io.cdcmanager.cdc.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A loopback port that passes connections on to a server, until it is told to behave like a bad network. */
public final class TcpProxy implements AutoCloseable {
    private static final int CONNECT_MILLIS = 2000;

    private enum Mode {
        PASS,
        CUT,
        STALL,
        MUTE
    }

    private final ServerSocket door;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private volatile Mode mode = Mode.PASS;

    public TcpProxy() {
        try {
            door = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        inBackground("accepts", this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    public String address() {
        return "127.0.0.1:" + port();
    }

    /** New connections go to this loopback port; those that are open stay where they are. */
    public void lead(int port) {
        target = port;
    }

    /** Everything passes again; what was held back by {@link #stall} goes on. */
    public void open() {
        mode = Mode.PASS;
    }

    /** Every connection is reset, and every new one too. */
    public void cut() {
        mode = Mode.CUT;
        reset();
    }

    /** Connections stay, and nothing moves on them in either direction: a network that drops packets. */
    public void stall() {
        mode = Mode.STALL;
    }

    /** What the server says is thrown away, what the client says arrives. Ends well only with {@link #reset}. */
    public void mute() {
        mode = Mode.MUTE;
    }

    /** All connections end with RST. */
    public void reset() {
        sockets.forEach(TcpProxy::reset);
        sockets.clear();
    }

    @Override
    public void close() {
        cut();
        reset(door);
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            Socket client = door.accept();
            sockets.add(client);
            if (mode == Mode.CUT) {
                reset(client);
            } else {
                inBackground("connects", () -> connect(client));
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket();
        sockets.add(server);
        try {
            server.connect(new InetSocketAddress("127.0.0.1", target), CONNECT_MILLIS);
            inBackground("towards server", () -> pass(client, server, false));
            pass(server, client, true);
        } catch (IOException refused) {
            end(client, server);
        }
    }

    private void pass(Socket from, Socket to, boolean towardsClient) throws IOException {
        byte[] bytes = new byte[65536];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                while (mode == Mode.STALL && !from.isClosed()) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                }
                if (mode != Mode.MUTE || !towardsClient) {
                    out.write(bytes, 0, length);
                }
            }
        } finally {
            end(from, to);
        }
    }

    private void end(Socket one, Socket other) throws IOException {
        sockets.remove(one);
        sockets.remove(other);
        one.close();
        other.close();
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // as wanted
        }
    }

    private static void reset(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // as wanted
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private void inBackground(String does, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException ended) {
                        // one side has closed; the other one learns of it
                    }
                },
                "proxy " + port() + " " + does);
        thread.setDaemon(true);
        thread.start();
    }
}
