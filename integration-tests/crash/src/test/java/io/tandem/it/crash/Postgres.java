package io.tandem.it.crash;

import static org.awaitility.Awaitility.await;

import io.tandem.it.support.Database;
import io.tandem.it.support.Ports;
import io.tandem.it.support.Signals;
import io.tandem.it.support.TestClasses;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A PostgreSQL server that keeps what it confirms, and may be killed. */
final class Postgres implements Server {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory = TestClasses.workDirectory("postgres");
    private final int port;
    private final List<String> command;
    private ProcessHandle process;

    Postgres() {
        try {
            port = EmbeddedPostgres.builder()
                    .setPort(Ports.free())
                    .setDataDirectory(directory.resolve("data"))
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_prepared_transactions", "400")
                    .setServerConfig("max_connections", "400")
                    .start()
                    .getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = postmaster();
        command = command(process.info());
    }

    /** How the server was started; PostgreSQL refuses to be root, but for one in a user namespace of its own. */
    private static List<String> command(ProcessHandle.Info running) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(running.command().orElseThrow());
        command.addAll(List.of(running.arguments().orElseThrow()));
        return command;
    }

    private ProcessHandle postmaster() {
        String id = database("postgres")
                .column("select split_part(pg_read_file('postmaster.pid'), chr(10), 1)")
                .get(0);
        return ProcessHandle.of(Long.parseLong(id)).orElseThrow();
    }

    @Override
    public Database create() {
        String name = "crash_" + DATABASES.incrementAndGet();
        database("postgres").execute("create database " + name);
        return database(name);
    }

    private Database database(String name) {
        return new Database("jdbc:postgresql://localhost:" + port + "/" + name, "postgres", "pg-Secret-4711");
    }

    /** An immediate shutdown: no checkpoint, so that the next start recovers from the write-ahead log. */
    @Override
    public void kill() {
        thaw();
        Signals.send("QUIT", process.pid());
        process.onExit().join();
    }

    @Override
    public void restart() {
        try {
            new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("server.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> database("postgres").column("select 1").size() == 1);
        process = postmaster();
    }

    /** First the process that starts others. */
    @Override
    public void freeze() {
        Stream.concat(Stream.of(process), process.descendants()).forEach(each -> Signals.send("STOP", each.pid()));
    }

    @Override
    public void thaw() {
        Stream.concat(Stream.of(process), process.descendants()).forEach(each -> Signals.send("CONT", each.pid()));
    }

    @Override
    public void close() {
        kill();
    }
}
