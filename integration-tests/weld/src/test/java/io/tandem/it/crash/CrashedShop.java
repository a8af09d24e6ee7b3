package io.tandem.it.crash;

import io.tandem.it.crash.supplied.SuppliedDataSources;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.ChildJvm;
import io.tandem.it.support.Database;
import io.tandem.it.support.PostgresServers;
import io.tandem.it.support.TestClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The shop as a program of its own, on two PostgreSQL servers, with the log that outlives it. */
final class CrashedShop {

    private final Database shop = PostgresServers.create(0);
    private final Database warehouse = PostgresServers.create(1);
    private boolean early;
    private final ApplicationArchives archives = new ApplicationArchives("crash").packageOf(Shop.class);

    CrashedShop() {
        shop.execute("create table Sale(id bigint primary key)");
        warehouse.execute("create table Movement(id bigint primary key)");
        // each decision a file, to be counted
        archives.property("sql.transaction.log", "file");
    }

    /** Two-phase commit, the data sources named by configuration. */
    CrashedShop twophase() {
        return configured(MortalXADataSource.class).property("sql.twophase", "true");
    }

    /** Two-phase commit, the data sources supplied by the application. */
    CrashedShop supplied() {
        archives.packageOf(SuppliedDataSources.class);
        return property("sql.twophase", "true");
    }

    /** The shop's database decides, without two-phase commit; the warehouse has it. */
    CrashedShop deciding() {
        archives.connection("default", shop).connection("warehouse", warehouse);
        return property("sql.connection.warehouse.driver", MortalXADataSource.class.getName())
                .property("sql.twophase", "true")
                .property("sql.connection.default.twophase", "false");
    }

    /** The shop's database has two-phase commit from the next life on. */
    CrashedShop decidingNoMore() {
        return property("sql.connection.default.twophase", "true");
    }

    /** Two-phase commit, the decisions in another log than files. */
    CrashedShop log(String kind) {
        return twophase().property("sql.transaction.log", kind);
    }

    /** One local commit after the other. */
    CrashedShop onePhase() {
        return configured(MortalDataSource.class)
                .property("sql.twophase", "false")
                .property("sql.unsafe-commit", "allow");
    }

    /** Narayana is used before Tandem has given it the log. */
    CrashedShop early() {
        early = true;
        return this;
    }

    /** Makes sale 1 and dies on the way; answers when the program is dead. */
    ChildJvm haltedAt(HaltPoint point) {
        ChildJvm child = start(Map.of("sale", "1", "halt", point.name()));
        child.exitCode();
        return child;
    }

    /** Makes sale 1, in the middle of which it takes its time. */
    ChildJvm hungAt(HaltPoint point, Duration time) {
        return start(Map.of("sale", "1", "halt", point.name(), "hang", String.valueOf(time.toMillis())));
    }

    /** Makes sale 2, and dies on the way of what it does afterwards. */
    ChildJvm haltedLaterAt(HaltPoint point) {
        return start(Map.of("sale", "2", "halt", point.name()));
    }

    /** The next life of the program: it makes sale 2 and stays up. */
    ChildJvm restarted() {
        return restarted("2");
    }

    /** The same with another sale. */
    ChildJvm restarted(String sale) {
        return start(Map.of("sale", sale));
    }

    List<String> sales() {
        return shop.column("select id from Sale order by id");
    }

    List<String> movements() {
        return warehouse.column("select id from Movement order by id");
    }

    long inDoubt() {
        return shop.inDoubt() + warehouse.inDoubt();
    }

    /** How many decisions are in the table of the log. */
    long logged() {
        return warehouse.rows("tandem_log");
    }

    /** The records of decisions in the transaction log. */
    List<Path> decisions() {
        Path log = archives.directory().resolve("log");
        if (!Files.exists(log)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(log)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> log.relativize(file).toString().contains("AtomicAction"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CrashedShop configured(Class<?> dataSource) {
        archives.connection("default", shop).connection("warehouse", warehouse);
        return property("sql.connection.default.driver", dataSource.getName())
                .property("sql.connection.warehouse.driver", dataSource.getName());
    }

    private CrashedShop property(String key, String value) {
        archives.property(key, value);
        return this;
    }

    private ChildJvm start(Map<String, String> properties) {
        List<Path> classPath = new ArrayList<>(archives.write());
        classPath.addAll(TestClasses.libraries());
        Map<String, String> all = new HashMap<>(properties);
        all.put("early", String.valueOf(early));
        all.put("shop.url", shop.url());
        all.put("warehouse.url", warehouse.url());
        return ChildJvm.start(ShopProgram.class, classPath, all, archives.directory());
    }
}
