package io.tandem.it.crash.kills;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.crash.Life;
import io.tandem.it.crash.Server;
import io.tandem.it.crash.Servers;
import io.tandem.it.crash.bank.BankProgram;
import io.tandem.it.crash.decisions.KeptDecisions;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.ChildJvm;
import io.tandem.it.support.Database;
import io.tandem.it.support.FaultyProxy;
import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The bank, its three servers and the network between them, all of which may fail. */
final class MortalBank implements AutoCloseable {

    private static final int ACCOUNTS = 100;
    private static final int BALANCE = 1000;

    private final Servers servers;
    private final boolean twophase;
    private final Map<String, Database> databases = new TreeMap<>();
    private final Map<String, FaultyProxy> proxies = new TreeMap<>();
    private final ApplicationArchives archives =
            new ApplicationArchives("bank").packageOf(BankProgram.class).packageOf(KeptDecisions.class);
    private final List<Path> classPath;
    private final List<Path> journals = new ArrayList<>();
    private Life life;
    private int orders;

    MortalBank(Servers servers, boolean twophase) {
        this.servers = servers;
        this.twophase = twophase;
        Servers.CONNECTIONS.forEach(this::connection);
        archives.property("sql.twophase", String.valueOf(twophase))
                .property("sql.unsafe-commit", "allow")
                .property("sql.transaction.timeout", "20s");
        classPath = new ArrayList<>(archives.write());
        classPath.addAll(TestClasses.libraries());
        startApplication();
    }

    private void connection(String name) {
        Database database = servers.of(name).create();
        database.execute(
                "create table accounts(id bigint primary key, balance bigint not null)",
                "create table transfers(id bigint primary key)");
        StringBuilder rows = new StringBuilder("insert into accounts values ");
        for (int id = 1; id <= ACCOUNTS; id++) {
            rows.append(id > 1 ? ", (" : "(")
                    .append(id)
                    .append(", ")
                    .append(BALANCE)
                    .append(')');
        }
        database.execute(rows.toString());
        FaultyProxy proxy = new FaultyProxy(database.port());
        databases.put(name, database);
        proxies.put(name, proxy);
        archives.connection(name, database.atPort(proxy.port()))
                .property("sql.connection." + name + ".packages", BankProgram.class.getPackageName())
                .property("sql.connection." + name + ".socket-timeout", "3s")
                .property("sql.connection." + name + ".start-wait", "60s");
    }

    void startApplication() {
        int number = journals.size() + 1;
        Path journal = archives.directory().resolve("journal-" + number + ".txt");
        journals.add(journal);
        Map<String, String> system = Map.of(
                "journal", journal.toString(),
                "connections", String.join(",", databases.keySet()),
                "accounts", String.valueOf(ACCOUNTS),
                "first-id", String.valueOf(number * 1_000_000_000L));
        life = new Life(ChildJvm.start(BankProgram.class, classPath, system, archives.directory()));
        life.await("open");
    }

    void killApplication() {
        life.kill();
    }

    /** Waits until the application is gone, whoever kills it. */
    void awaitDeath() {
        life.end();
    }

    Server server(String connection) {
        return servers.of(connection);
    }

    FaultyProxy proxy(String connection) {
        return proxies.get(connection);
    }

    Map<String, Database> databases() {
        return databases;
    }

    /** What every life has written down. */
    List<Path> journals() {
        return journals;
    }

    /** What all accounts must hold together. */
    static long total() {
        return (long) Servers.CONNECTIONS.size() * ACCOUNTS * BALANCE;
    }

    /** Ends about half of the sessions that a server has with the bank. */
    void killSessions(String connection) {
        Database database = databases.get(connection);
        if (database.url().startsWith("jdbc:postgresql:")) {
            database.column("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid() and pid % 2 = 0");
            return;
        }
        List<String> sessions = database.column("select id from information_schema.processlist"
                + " where db = database() and id <> connection_id() and id % 2 = 0");
        for (String session : sessions) {
            // it may have ended by itself
            database.execute("begin not atomic declare continue handler for 1094 begin end; kill " + session + "; end");
        }
    }

    /** Lets the last transfers end, and no new one begin. */
    void pause() {
        order("pause");
    }

    void resume() {
        order("resume");
    }

    /** How many decisions are in the log, which there is none of without two-phase commit. */
    int logged() {
        if (!twophase) {
            return 0;
        }
        String name = String.valueOf(++orders);
        return Integer.parseInt(
                life.ask("log " + name, "log " + name + " has ([0-9]+)").group(1));
    }

    private void order(String order) {
        String line = order + " " + ++orders;
        life.ask(line, "done: " + line);
    }

    Path directory() {
        return archives.directory();
    }

    static void elapse(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends at once. */
    void abandon() {
        life.kill();
        proxies.values().forEach(FaultyProxy::close);
    }

    /** Ends in order. */
    @Override
    public void close() {
        int code = life.stop();
        proxies.values().forEach(FaultyProxy::close);
        assertThat(code).as(life::output).isZero();
    }
}
