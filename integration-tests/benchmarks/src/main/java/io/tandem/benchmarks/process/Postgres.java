package io.tandem.benchmarks.process;

import io.tandem.benchmarks.worker.Databases;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL server that keeps what it confirms, on a disk of one kind. */
public final class Postgres implements AutoCloseable {

    private final Path directory;
    private final int port;
    private final Trace trace;
    private ProcessHandle postmaster;

    public Postgres(Path directory, Disk disk) throws IOException, InterruptedException {
        this.directory = Files.createDirectories(directory);
        this.trace = new Trace(directory.resolve("trace.txt"));
        port = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "30min")
                .setServerConfig("max_prepared_transactions", "600")
                .setServerConfig("max_connections", "600")
                .start()
                .getPort();
        postmaster = postmaster();
        // what a run that was ended leaves behind would stay for ever
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        if (disk != Disk.AS_IT_IS) {
            startAgain(disk.command(trace.file()));
        }
    }

    private ProcessHandle postmaster() {
        String id = query("postgres", "select split_part(pg_read_file('postmaster.pid'), chr(10), 1)");
        return ProcessHandle.of(Long.parseLong(id)).orElseThrow();
    }

    private void startAgain(List<String> inFront) throws IOException, InterruptedException {
        // in front of the namespace, in which strace could not become anybody
        List<String> command = new ArrayList<>(inFront);
        // PostgreSQL refuses to be root, but for one in a user namespace of its own
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(postmaster.info().command().orElseThrow());
        command.addAll(List.of(postmaster.info().arguments().orElseThrow()));
        close();
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("server.log").toFile())
                .start();
        while (!accepts()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(directory.resolve("server.log")));
            }
            Thread.sleep(100);
        }
        postmaster = postmaster();
    }

    private boolean accepts() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /** How many writes it has forced to a disk that counts. */
    public long forced() {
        return trace.count();
    }

    /** The time of the processors for all its processes until now; where one has ended meanwhile, less. */
    public long cpuNanos() {
        return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(Duration::toNanos)
                .sum();
    }

    /** A new database with the table of the unit of work. */
    public void create(String name) {
        execute("postgres", "create database " + name);
        execute(name, "create table item(id bigint primary key, name text)");
    }

    /** The rows of the unit of work that are in a database. */
    public long rows(String database) {
        return Long.parseLong(query(database, "select count(*) from item"));
    }

    /** How many transactions are prepared in a database. */
    public long prepared(String database) {
        return Long.parseLong(
                query(database, "select count(*) from pg_prepared_xacts where database = current_database()"));
    }

    private void execute(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private String query(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/" + database, Databases.USER, Databases.PASSWORD);
    }

    /** Ends it in order. */
    @Override
    public void close() {
        if (!postmaster.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(postmaster.pid())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postmaster.onExit().join();
    }
}
