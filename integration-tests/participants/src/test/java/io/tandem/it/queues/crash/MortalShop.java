package io.tandem.it.queues.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.files.internal.HaltingFiles;
import io.tandem.it.files.crash.Halting;
import io.tandem.it.files.crash.HaltingDataSource;
import io.tandem.it.files.crash.HaltingXADataSource;
import io.tandem.it.files.crash.Instants;
import io.tandem.it.queues.Artemis;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.ChildJvm;
import io.tandem.it.support.Database;
import io.tandem.it.support.PostgresServers;
import io.tandem.it.support.TestClasses;
import jakarta.enterprise.inject.spi.Extension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The shop as a program of its own on two PostgreSQL servers, a directory and a broker, and one life of it after the other. */
final class MortalShop {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final List<Database> databases = List.of(PostgresServers.create(0), PostgresServers.create(1));
    private final ApplicationArchives archives = new ApplicationArchives("queues")
            .packageOf(Shop.class)
            .packageOf(HaltingFiles.class)
            .classes(Instants.class, HaltingXADataSource.class, HaltingDataSource.class, Halting.class);
    private final Path instants = archives.directory().resolve("instants.txt");
    private final Path files = archives.directory().resolve("files");
    private final Artemis artemis;

    MortalShop(Artemis artemis, boolean twophase) {
        this.artemis = artemis;
        Class<?> driver = twophase ? HaltingXADataSource.class : HaltingDataSource.class;
        connection("a", databases.get(0), driver);
        connection("b", databases.get(1), driver);
        archives.property("sql.twophase", String.valueOf(twophase))
                .property("sql.unsafe-commit", "allow")
                .property("sql.transaction.timeout", "20s")
                .property("sql.files.directory", files.toString())
                .property("shop.broker", artemis.url())
                .resource("META-INF/services/" + Extension.class.getName(), HaltingFiles.class.getName());
    }

    private void connection(String name, Database database, Class<?> driver) {
        database.execute("create table Sale(id bigint primary key)");
        archives.connection(name, database)
                .property("sql.connection." + name + ".driver", driver.getName())
                .property("sql.connection." + name + ".packages", Sale.class.getPackageName());
    }

    /** The next life: it finishes what the last one has left, and opens. */
    ChildJvm start() {
        ChildJvm life = start(Map.of());
        await(life, "open");
        return life;
    }

    /** The next life, halted while it finishes what the last one has left, if it comes to that instant. */
    ChildJvm startHalting(int instant) {
        return start(Map.of("halt-recovery", String.valueOf(instant)));
    }

    private ChildJvm start(Map<String, String> further) {
        Map<String, String> properties = new HashMap<>(further);
        properties.put("instants", instants.toString());
        List<Path> classPath = new ArrayList<>(archives.write());
        classPath.addAll(TestClasses.libraries());
        return ChildJvm.start(ShopProgram.class, classPath, properties, archives.directory());
    }

    /** Waits for a line that begins with the answer; fails where the process ends without it. */
    static void await(ChildJvm life, String answer) {
        Pattern pattern = Pattern.compile("^" + answer + "\\b", Pattern.MULTILINE);
        Awaitility.await(answer)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !life.running() || pattern.matcher(life.output()).find());
        if (!pattern.matcher(life.output()).find()) {
            throw new AssertionError("No '" + answer + "': " + life.output());
        }
    }

    /** The instants that have passed since the shop was armed, in their order. */
    List<String> instants() {
        try {
            return Files.readAllLines(instants);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many sales the first database has. */
    int sales() {
        return (int) databases.get(0).rows("Sale");
    }

    /** What sales have left everywhere, as it has to be after a number of them. */
    static Map<String, List<String>> after(int sales) {
        return traces(
                numbers(1, sales),
                numbers(1, sales),
                numbers(1, sales),
                numbers(1, sales - 1),
                numbers(Math.max(1, sales), sales));
    }

    /** What they have left: a message that is lost or doubled, too early or too late, is seen. */
    Map<String, List<String>> traces() {
        String ids = "select id from Sale order by id";
        return traces(
                databases.get(0).column(ids),
                databases.get(1).column(ids),
                invoices(),
                artemis.texts("shipped"),
                artemis.texts("sold"));
    }

    private static Map<String, List<String>> traces(
            List<String> a, List<String> b, List<String> invoices, List<String> shipped, List<String> sold) {
        return Map.of("a", a, "b", b, "invoices", invoices, "shipped", shipped, "sold", sold);
    }

    private static List<String> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
    }

    private List<String> invoices() {
        if (!Files.isDirectory(files.resolve("invoices"))) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(files.resolve("invoices"))) {
            return all.map(file -> Integer.valueOf(file.getFileName().toString()))
                    .sorted()
                    .map(String::valueOf)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until nothing is prepared any more, and the broker has given up what was only received. */
    void awaitResolved(ChildJvm life) {
        Awaitility.await("nothing in doubt")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .failFast(() -> assertThat(life.running()).as(life::output).isTrue())
                .until(() -> databases.stream().allMatch(database -> database.inDoubt() == 0)
                        && artemis.inDoubt().isEmpty());
    }
}
