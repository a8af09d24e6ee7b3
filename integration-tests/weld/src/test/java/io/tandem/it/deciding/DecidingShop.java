package io.tandem.it.deciding;

import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.PostgresServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A shop whose own database, and archive, are without two-phase commit, and whose warehouse has it. */
final class DecidingShop {

    private final Database shop = PostgresServers.create(0);
    private final Database warehouse = PostgresServers.create(1);
    private final Database archive = PostgresServers.create(0);
    private final ApplicationArchives archives = new ApplicationArchives("deciding")
            .packageOf(Shop.class)
            .connection("default", shop)
            .connection("warehouse", warehouse)
            .connection("archive", archive)
            .property("sql.twophase", "true")
            // each decision a file, to be counted
            .property("sql.transaction.log", "file")
            .property("sql.connection.default.twophase", "false")
            .property("sql.connection.archive.twophase", "false")
            .property("sql.recovery.period", "1s")
            .property("sql.recovery.backoff", "1s")
            .property("sql.recovery.orphan-safety", "2s");

    DecidingShop() {
        shop.execute("create table Sale(id bigint primary key deferrable initially deferred)");
        warehouse.execute("create table Movement(id bigint primary key deferrable initially deferred)");
        archive.execute("create table Note(id bigint primary key)");
    }

    ApplicationArchives archives() {
        return archives;
    }

    Application open() {
        return archives.start();
    }

    Database shop() {
        return shop;
    }

    Database warehouse() {
        return warehouse;
    }

    List<String> sales() {
        return shop.column("select id from Sale order by id");
    }

    List<String> movements() {
        return warehouse.column("select id from Movement order by id");
    }

    List<String> notes() {
        return archive.column("select id from Note order by id");
    }

    /** What the shop's database keeps of decisions: their outcomes. */
    List<String> decisions() {
        return shop.column("select outcome from tandem_decision");
    }

    /** The records in the transaction log. */
    List<Path> log() {
        Path log = archives.directory().resolve("log");
        try (Stream<Path> files = Files.walk(log)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> log.relativize(file).toString().contains("AtomicAction"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
