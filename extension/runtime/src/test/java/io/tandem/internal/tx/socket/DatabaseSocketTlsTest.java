package io.tandem.internal.tx.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** Drivers put TLS on top of the socket that the factory has made. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class DatabaseSocketTlsTest {

    private static final String PASSWORD = "changeit";

    private static SSLContext context(Path directory) throws Exception {
        Path store = directory.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "db",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.txt").toFile())
                .start();
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory mine = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        mine.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(mine.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    @Test
    void questionsAndBoundsPassThroughTls(@TempDir Path directory) throws Exception {
        SSLContext context = context(directory);
        try (ServerSocket door =
                context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Socket> accepted = CompletableFuture.supplyAsync(() -> echoOnce(door));
            Socket plain = new DatabaseSocketFactory().createSocket();
            plain.connect(door.getLocalSocketAddress());
            try (SSLSocket client = (SSLSocket)
                    context.getSocketFactory().createSocket(plain, "localhost", door.getLocalPort(), true)) {
                client.setSoTimeout(1000);
                client.startHandshake();
                byte[] question = new byte[40_000];
                question[39_999] = 42;
                client.getOutputStream().write(question);

                assertThat(client.getInputStream().readNBytes(question.length)).isEqualTo(question);

                long start = System.nanoTime();
                assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(20));
                assertThat(plain.isClosed()).isTrue();
            }
            accepted.get().close();
        }
    }

    /** The server of the test answers what it is asked, and then never again. */
    private static Socket echoOnce(ServerSocket door) {
        try {
            Socket socket = door.accept();
            byte[] question = socket.getInputStream().readNBytes(40_000);
            socket.getOutputStream().write(question);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
