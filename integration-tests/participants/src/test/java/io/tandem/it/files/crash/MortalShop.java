package io.tandem.it.files.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.files.internal.HaltingFiles;
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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The shop as a program of its own on two PostgreSQL servers and a directory, and one life of it after the other. */
final class MortalShop {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Database> databases = List.of(PostgresServers.create(0), PostgresServers.create(1));
    private final ApplicationArchives archives =
            new ApplicationArchives("files").packageOf(Shop.class).packageOf(HaltingFiles.class);
    private final Path instants = archives.directory().resolve("instants.txt");
    private final Path files = archives.directory().resolve("files");

    MortalShop(boolean twophase) {
        Class<?> driver = twophase ? HaltingXADataSource.class : HaltingDataSource.class;
        connection("a", databases.get(0), driver);
        connection("b", databases.get(1), driver);
        archives.property("sql.twophase", String.valueOf(twophase))
                .property("sql.unsafe-commit", "allow")
                .property("sql.files.directory", files.toString())
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

    /** Waits for a line that begins with the pattern; fails where the process ends without it. */
    static MatchResult await(ChildJvm life, String answer) {
        Pattern pattern = Pattern.compile("^" + answer + "\\b", Pattern.MULTILINE);
        Awaitility.await(answer)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !life.running() || pattern.matcher(life.output()).find());
        return pattern.matcher(life.output())
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("No '" + answer + "': " + life.output()));
    }

    /** The instants that have passed since the shop was armed, in their order. */
    List<String> instants() {
        try {
            return Files.readAllLines(instants);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many sales of a seller are in one database: all of them, without gaps. */
    int sales(int database, int seller) {
        List<String> ids =
                databases.get(database).column("select id from Sale where id / 1000000 = " + seller + " order by id");
        for (int i = 0; i < ids.size(); i++) {
            assertThat(ids.get(i)).isEqualTo(String.valueOf(Tree.id(seller, i + 1)));
        }
        return ids.size();
    }

    /** Whether databases and files tell the same of a seller. */
    boolean whole(int seller) {
        int sales = sales(0, seller);
        return sales(1, seller) == sales
                && Tree.of(files.resolve("seller" + seller)).equals(Tree.after(sales));
    }

    /** Whether nothing is in doubt any more, and nothing left over. */
    boolean resolved() {
        return databases.stream().allMatch(database -> database.inDoubt() == 0)
                && Tree.leftovers(files).isEmpty();
    }

    void awaitResolved(ChildJvm life) {
        Awaitility.await("nothing in doubt")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .failFast(() -> assertThat(life.running()).as(life::output).isTrue())
                .until(this::resolved);
    }

    String describe(int seller) {
        return "a has " + sales(0, seller) + ", b " + sales(1, seller) + ", files "
                + Tree.of(files.resolve("seller" + seller)) + ", left " + Tree.leftovers(files);
    }
}
