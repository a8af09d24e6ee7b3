package io.tandem.benchmarks.trips;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Passes on what a client and a server say, and counts how often the client speaks after the server has. */
final class CountingProxy implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final AtomicLong trips = new AtomicLong();

    CountingProxy(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    long trips() {
        return trips.get();
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            Socket client = door.accept();
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
            client.setTcpNoDelay(true);
            behind.setTcpNoDelay(true);
            AtomicBoolean serversTurn = new AtomicBoolean();
            start(() -> pass(client, behind, () -> {
                if (serversTurn.compareAndSet(false, true)) {
                    trips.incrementAndGet();
                }
            }));
            start(() -> pass(behind, client, () -> serversTurn.set(false)));
        }
    }

    private static void pass(Socket from, Socket to, Runnable heard) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                heard.run();
                out.write(buffer, 0, length);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException ended) {
                // one side has closed, or the proxy; who still needs the connection fails by it
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
