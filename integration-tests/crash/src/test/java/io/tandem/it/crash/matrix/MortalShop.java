package io.tandem.it.crash.matrix;

import io.tandem.it.crash.Life;
import io.tandem.it.crash.Servers;
import io.tandem.it.crash.decisions.KeptDecisions;
import io.tandem.it.crash.points.HaltingDataSource;
import io.tandem.it.crash.points.ShopProgram;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.ChildJvm;
import io.tandem.it.support.Database;
import io.tandem.it.support.TestClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The shop of one configuration: its databases, its log, and one life after the other. */
final class MortalShop {

    private final ApplicationArchives archives =
            new ApplicationArchives("shop").packageOf(ShopProgram.class).packageOf(KeptDecisions.class);
    private final Map<String, Database> twophase = new LinkedHashMap<>();
    private final Map<String, Database> all;
    private final Map<String, String> system = new HashMap<>();
    private final Path instants = archives.directory().resolve("instants.txt");

    MortalShop(Servers servers, Configuration configuration) {
        configuration.sockets().ifPresent(factory -> system.put("sockets", factory.getName()));
        configuration
                .connections()
                .forEach(name -> twophase.put(name, servers.of(name).create()));
        all = new LinkedHashMap<>(twophase);
        if (configuration.last() != LastResource.NONE) {
            all.put(LastResource.NAME, configuration.last().create(servers, archives.directory()));
            archives.property("sql.connection." + LastResource.NAME + ".twophase", "false");
        }
        all.forEach(this::connection);
        configuration.refusing().ifPresent(name -> refuse(all.get(name)));
        archives.property("sql.twophase", String.valueOf(configuration.twophase()));
        if (configuration.twophase()) {
            archives.property("sql.transaction.log", configuration.log().value());
        } else {
            archives.property("sql.unsafe-commit", "allow");
        }
        system.put("connections", String.join(",", all.keySet()));
        system.put("instants", instants.toString());
    }

    private void connection(String name, Database database) {
        database.execute("create table Sale(id bigint primary key)");
        archives.connection(name, database)
                .property("sql.connection." + name + ".driver", HaltingDataSource.class.getName())
                .property("sql.connection." + name + ".packages", HaltingDataSource.class.getPackageName())
                .property("sql.connection." + name + ".pool.max-size", "110");
        system.put("participant." + database.url(), name);
    }

    /** Looks at a sale only when it is prepared, or committed in one phase. */
    private static void refuse(Database postgres) {
        postgres.execute(
                "create function refuse() returns trigger language plpgsql as $$"
                        + " begin if new.id < 0 then raise exception 'refused'; end if; return null; end $$",
                "create constraint trigger refuse after insert on Sale deferrable initially deferred"
                        + " for each row execute function refuse()");
    }

    /** Sets a property for the next lives. */
    MortalShop property(String key, String value) {
        archives.property(key, value);
        return this;
    }

    /** Starts the program: it finishes what the last life has left, and opens. */
    Life start() {
        Life life = begin();
        life.await("open");
        return life;
    }

    /** Starts the program, which may have to wait. */
    Life begin() {
        return start(Map.of());
    }

    /** Starts the program, which is to be halted while it finishes what the last life has left. */
    Life startHalting(int number) {
        return start(Map.of("halt-recovery", String.valueOf(number)));
    }

    private Life start(Map<String, String> further) {
        Map<String, String> properties = new HashMap<>(system);
        properties.putAll(further);
        List<Path> classPath = new ArrayList<>(archives.write());
        classPath.addAll(TestClasses.libraries());
        return new Life(ChildJvm.start(ShopProgram.class, classPath, properties, archives.directory()));
    }

    /** The instants that have passed since the shop was armed, in their order. */
    List<String> instants() {
        try {
            return Files.readAllLines(instants).stream()
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In how many databases a sale is. */
    long copies(long sale) {
        return all.values().stream()
                .mapToLong(database -> database.rows("Sale where id = " + sale))
                .sum();
    }

    /** In how many places of one database a sale is. */
    long copies(String connection, long sale) {
        return database(connection).rows("Sale where id = " + sale);
    }

    /** How many branches are in doubt in one database. */
    long inDoubt(String connection) {
        return database(connection).inDoubt();
    }

    private Database database(String connection) {
        return Objects.requireNonNull(all.get(connection));
    }

    /** How many rows all sales have left in all databases. */
    long sales() {
        return all.values().stream()
                .mapToLong(database -> database.rows("Sale"))
                .sum();
    }

    /** How many databases a sale is made in. */
    int databases() {
        return all.size();
    }

    /** How many branches are in doubt. */
    long inDoubt() {
        return twophase.values().stream().mapToLong(Database::inDoubt).sum();
    }
}
