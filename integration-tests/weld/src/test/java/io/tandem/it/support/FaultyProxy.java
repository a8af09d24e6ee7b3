package io.tandem.it.support;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * A network between an application and a database that fails at exact instants: before a statement reaches the server, or
 * when its answer is on the way back.
 *
 * <pre>{@code
 * FaultyProxy proxy = new FaultyProxy(database.port());
 * proxy.strike(When.ANSWER, "COMMIT PREPARED", 1, Link::cut);
 * }</pre>
 */
public final class FaultyProxy implements AutoCloseable {

    /** The instant of a fault. */
    public enum When {
        /** The statement has not reached the server. */
        REQUEST,
        /** The server has executed the statement and answered, but the application has not heard it. */
        ANSWER
    }

    /** What happens at the instant. */
    @FunctionalInterface
    public interface Fault {
        void befall(Link link);
    }

    private record Trap(When when, Pattern statement, AtomicInteger left, Fault fault) {}

    private final ServerSocket socket;
    private final int target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Trap> trap = new AtomicReference<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean refusing;

    public FaultyProxy(int target) {
        this.target = target;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    /** Where the application connects to. */
    public int port() {
        return socket.getLocalPort();
    }

    /** Lets a fault befall the connection that sends the n-th statement from now on that contains a pattern. */
    public void strike(When when, String statement, int n, Fault fault) {
        trap.set(new Trap(when, Pattern.compile(statement), new AtomicInteger(n), fault));
    }

    /** Whether the instant has come. */
    public boolean struck() {
        return trap.get() == null;
    }

    /** Breaks every connection. */
    public void cutAll() {
        links.forEach(Link::cut);
    }

    /** How many connections have been made so far. */
    public int connections() {
        return connections.get();
    }

    /** How many connections are open. */
    public int open() {
        return links.size();
    }

    /** Whether new connections are refused. */
    public void refuse(boolean now) {
        refusing = now;
    }

    @Override
    public void close() {
        closeQuietly(socket);
        cutAll();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                if (refusing) {
                    client.close();
                    continue;
                }
                connect(client);
            } catch (IOException e) {
                // closed: the loop ends
            }
        }
    }

    /** Where the server is down, the client hears of it. */
    private void connect(Socket client) {
        try {
            Link link = new Link(client, new Socket(InetAddress.getLoopbackAddress(), target));
            links.add(link);
            connections.incrementAndGet();
            daemon(link::requests);
            daemon(link::answers);
        } catch (IOException e) {
            closeQuietly(client);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "faulty-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }

    /** One connection through the proxy. */
    public final class Link {

        private final Socket client;
        private final Socket server;
        private final AtomicReference<Fault> atAnswer = new AtomicReference<>();
        private volatile boolean swallowing;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        /** Breaks the connection on both sides. */
        public void cut() {
            links.remove(this);
            closeQuietly(client);
            closeQuietly(server);
        }

        /** Loses what is just under way, and nothing after it. */
        public void swallow() {
            swallowing = true;
        }

        /** The port by which the server knows the connection. */
        public int serverPort() {
            return server.getLocalPort();
        }

        private void requests() {
            pump(client, server, chunk -> {
                Trap armed = trap.get();
                if (armed == null
                        || !armed.statement().matcher(chunk).find()
                        || armed.left().decrementAndGet() != 0) {
                    return;
                }
                if (armed.when() == When.REQUEST) {
                    trap.set(null);
                    armed.fault().befall(this);
                } else {
                    atAnswer.set(armed.fault());
                }
            });
        }

        private void answers() {
            pump(server, client, chunk -> {
                Fault fault = atAnswer.getAndSet(null);
                if (fault != null) {
                    trap.set(null);
                    fault.befall(this);
                }
            });
        }

        private void pump(Socket from, Socket to, java.util.function.Consumer<String> seen) {
            byte[] buffer = new byte[65536];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    seen.accept(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
                    if (!swallowing) {
                        out.write(buffer, 0, length);
                        out.flush();
                    }
                    swallowing = false;
                }
            } catch (IOException e) {
                // the other direction ends as well
            } finally {
                cut();
            }
        }
    }
}
