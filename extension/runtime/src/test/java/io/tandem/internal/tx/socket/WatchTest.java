package io.tandem.internal.tx.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchTest {

    @Test
    void leavesNoThreadBehindOnceAllAreClosed() throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = new DatabaseSocketFactory().createSocket(door.getInetAddress(), door.getLocalPort())) {
            socket.setSoTimeout(5000);
            DatabaseSocketFactory.end();
            assertThat(threads()).hasSize(1);
        }
        DatabaseSocketFactory.end();
        assertThat(threads()).isEmpty();
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.equals("tandem: database sockets"))
                .toList();
    }
}
