package io.tandem.it.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports that nobody uses, below those that the system gives to connections that name none (32768 on Linux): among them
 * one that is free now may belong to a client before a server has come up or come back on it.
 *
 * <pre>{@code
 * int port = Ports.free();
 * }</pre>
 */
public final class Ports {

    private static final int FIRST = 10_000;
    private static final int LAST = 20_000;
    private static final int TRIES = 200;

    private Ports() {}

    /** One port. */
    public static int free() {
        return FIRST + freeOffset(FIRST);
    }

    /** What can be added to each of the ports. */
    public static int freeOffset(int... ports) {
        for (int i = 0; i < TRIES; i++) {
            int offset = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (IntStream.of(ports).allMatch(port -> free(port + offset))) {
                return offset;
            }
        }
        throw new IllegalStateException("No free ports");
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
