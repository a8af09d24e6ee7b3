package io.tandem.it.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports that nobody uses. */
final class Ports {

    private static final int TRIES = 200;

    private Ports() {}

    /** What can be added to each of the ports. */
    static int freeOffset(int... ports) {
        for (int i = 0; i < TRIES; i++) {
            int offset = ThreadLocalRandom.current().nextInt(10_000, 20_000);
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
