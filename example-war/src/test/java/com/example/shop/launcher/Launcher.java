package com.example.shop.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Runs the shop until Ctrl-C, with its data in the working directory.
 *
 * <p>System properties: {@code http.port}, by default 8080; {@code example.database}, {@code h2} or {@code postgres};
 * {@code example.server}, {@code embedded} in this JVM, {@code wildfly}, {@code payara}, {@code liberty}, {@code glassfish} or
 * {@code quarkus}; {@code example.webapp}, the directory of the page; {@code example.build}, what was built.
 */
public final class Launcher {

    private static final Deque<AutoCloseable> RUNNING = new ArrayDeque<>();

    private Launcher() {}

    public static void main(String[] args) {
        int port = Integer.getInteger("http.port", 8080);
        try (ServerSocket free = new ServerSocket(port)) {
            free.setReuseAddress(true);
        } catch (IOException e) {
            fail("Port " + port + " is taken. Stop what uses it, or choose another with -Dhttp.port=8081");
        }
        Runtime.getRuntime().addShutdownHook(new Thread(Launcher::stop, "shop-stop"));
        try {
            start(port, System.getProperty("example.database", "h2"));
            // Ctrl-C reaches this process too; a signal to Maven alone does not
            ProcessHandle.current().parent().orElseThrow().onExit().join();
            System.exit(0);
        } catch (Throwable e) {
            e.printStackTrace();
            fail("The shop did not start");
        }
    }

    private static void start(int port, String database) throws Exception {
        synchronized (RUNNING) {
            Path directory = Path.of("").toAbsolutePath();
            ShopDatabases databases = ShopDatabases.open(database, directory);
            RUNNING.push(databases);
            ShopServer shop = ShopServer.start(
                    System.getProperty("example.server", "embedded"),
                    directory,
                    port,
                    databases.all(),
                    Redirect.INHERIT);
            RUNNING.push(shop);
            System.out.println("\nThe shop is open: " + shop.address() + "/   (Ctrl-C closes it)\n");
        }
    }

    /** In the reverse order; after the start, if it is still going on, so that no server is left behind. */
    private static void stop() {
        synchronized (RUNNING) {
            for (AutoCloseable running : RUNNING) {
                try {
                    running.close();
                } catch (Exception e) {
                    System.err.println("Did not stop cleanly: " + e);
                }
            }
        }
    }

    private static void fail(String message) {
        System.err.println("\n" + message + "\n");
        System.exit(1);
    }
}
