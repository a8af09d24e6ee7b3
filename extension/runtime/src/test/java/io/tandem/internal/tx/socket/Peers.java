package io.tandem.internal.tx.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A socket of a driver's, and the server at its other end. */
final class Peers implements AutoCloseable {

    final Socket client;
    final Socket server;

    Peers() throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            client = new DatabaseSocketFactory().createSocket(door.getInetAddress(), door.getLocalPort());
            server = door.accept();
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }
}
