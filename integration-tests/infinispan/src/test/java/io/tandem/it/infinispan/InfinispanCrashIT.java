package io.tandem.it.infinispan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.ChildJvm;
import io.tandem.it.support.Database;
import io.tandem.it.support.Ports;
import io.tandem.it.support.PostgresServers;
import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What an embedded cache knows of a transaction after the crash of its process, and what not. */
class InfinispanCrashIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LONGER_THAN_IT_TAKES = Duration.ofSeconds(40);

    private final List<Database> databases = List.of(PostgresServers.create(0), PostgresServers.create(1));
    private final ApplicationArchives archives = new ApplicationArchives("infinispan").packageOf(Shop.class);
    private final Map<String, String> properties = new HashMap<>();
    private final int shopPort = Ports.free();
    private final int peerPort = Ports.free();

    InfinispanCrashIT() {
        connection("a", databases.get(0));
        connection("b", databases.get(1));
        archives.property("sql.twophase", "true");
    }

    private void connection(String name, Database database) {
        database.execute("create table Item(id varchar(50) primary key)");
        archives.connection(name, database)
                .property("sql.connection." + name + ".packages", Item.class.getPackageName());
    }

    @Test
    void isWholeWhereAnotherNodeSurvives() {
        withPeer();
        try (ChildJvm peer = start(PeerProgram.class, peerPort)) {
            ChildJvm life = start(ShopProgram.class, shopPort);
            life.tell("offer tea");
            life = afterCrash(life, "before prepare bread");
            assertNothingOf(life, "bread");
            life = afterCrash(life, "after prepare bread");
            assertNothingOf(life, "bread");
            life = afterCrash(life, "before commit milk");
            assertAllOf(life, "milk");
            life = afterCrash(life, "after commit salt");
            assertAllOf(life, "salt");
            assertAllOf(life, "tea");
            // the key of what was rolled back is free again, and so is the one of what was committed
            life.tell("offer bread");
            assertAllOf(life, "bread");
            life.tell("change milk");
            assertThat(price(life, "milk")).isEqualTo("2");
            assertThat(life.stop()).as(life::output).isZero();
            assertThat(peer.running()).isTrue();
        }
    }

    /** So it is no place for what can't be made again from the databases. */
    @Test
    @EnabledIfSystemProperty(named = "crash.whole", matches = "true")
    void hasForgottenEverythingWhereItWasAlone() {
        ChildJvm life = start(ShopProgram.class, shopPort);
        life.tell("offer tea");
        life = afterCrash(life, "before commit milk");
        assertOnlyTheDatabasesHave(life, "milk");
        assertThat(price(life, "tea")).isEqualTo("null");
        assertThat(life.stop()).as(life::output).isZero();
    }

    /** What {@link PreparedEntries} is for. */
    @Test
    void isTornWhereTheCachesOwnResourceIsAskedToEndIt() {
        properties.put("without-recipe", "true");
        isTornBesideAnotherNode();
    }

    /** Infinispan skips the prepare of a cache with pessimistic locking, so that no other node has anything to keep. */
    @Test
    @EnabledIfSystemProperty(named = "crash.whole", matches = "true")
    void isTornWithPessimisticLocking() {
        properties.put("pessimistic", "true");
        isTornBesideAnotherNode();
    }

    private void isTornBesideAnotherNode() {
        withPeer();
        try (ChildJvm peer = start(PeerProgram.class, peerPort)) {
            ChildJvm life = start(ShopProgram.class, shopPort);
            life.tell("offer tea");
            life = afterCrash(life, "before commit milk");
            assertOnlyTheDatabasesHave(life, "milk");
            assertThat(price(life, "tea")).isEqualTo("1");
            assertThat(life.stop()).as(life::output).isZero();
            assertThat(peer.running()).isTrue();
        }
    }

    private void withPeer() {
        properties.put("cluster.hosts", "127.0.0.1[" + shopPort + "],127.0.0.1[" + peerPort + "]");
    }

    private ChildJvm afterCrash(ChildJvm life, String order) {
        life.tell(order);
        assertThat(life.exitCode()).as(life::output).isEqualTo(Halting.EXIT_CODE);
        return start(ShopProgram.class, shopPort);
    }

    private void assertAllOf(ChildJvm life, String item) {
        awaitResolved(life);
        assertThat(rows(item)).containsExactly(1L, 1L);
        Awaitility.await("price of " + item).atMost(PATIENCE).until(() -> price(life, item)
                .equals("1"));
    }

    private void assertNothingOf(ChildJvm life, String item) {
        awaitResolved(life);
        assertThat(rows(item)).containsExactly(0L, 0L);
        assertThat(price(life, item)).isEqualTo("null");
    }

    private void assertOnlyTheDatabasesHave(ChildJvm life, String item) {
        awaitResolved(life);
        assertThat(rows(item)).containsExactly(1L, 1L);
        Awaitility.await("no price of " + item)
                .during(LONGER_THAN_IT_TAKES)
                .atMost(PATIENCE)
                .until(() -> price(life, item).equals("null"));
    }

    private ChildJvm start(Class<?> program, int port) {
        properties.put("cluster.port", String.valueOf(port));
        List<Path> classPath = new ArrayList<>(archives.write());
        classPath.addAll(TestClasses.libraries());
        classPath.add(Path.of("src", "test", "resources").toAbsolutePath());
        ChildJvm life = ChildJvm.start(program, classPath, properties, archives.directory());
        awaitLine(life, "open");
        return life;
    }

    private List<Long> rows(String item) {
        return databases.stream()
                .map(database -> database.rows("Item where id = '" + item + "'"))
                .toList();
    }

    private void awaitResolved(ChildJvm life) {
        Awaitility.await("nothing in doubt")
                .atMost(PATIENCE)
                .until(() -> databases.stream().allMatch(database -> database.inDoubt() == 0)
                        && answer(life, "doubt").equals("0"));
    }

    private static String price(ChildJvm life, String item) {
        return answer(life, "price " + item);
    }

    private static String answer(ChildJvm life, String words) {
        String question = words + " " + life.output().length();
        life.tell(question);
        return awaitLine(life, question + " = ").substring(question.length() + 3);
    }

    private static String awaitLine(ChildJvm life, String beginning) {
        Awaitility.await(beginning)
                .atMost(PATIENCE)
                .failFast(() -> assertThat(life.running()).as(life::output).isTrue())
                .until(() -> life.output().lines().anyMatch(line -> line.startsWith(beginning)));
        return life.output()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }
}
