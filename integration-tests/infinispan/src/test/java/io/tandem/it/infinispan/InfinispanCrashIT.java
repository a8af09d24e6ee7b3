package io.tandem.it.infinispan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.ChildJvm;
import io.tandem.it.support.Database;
import io.tandem.it.support.PostgresServers;
import io.tandem.it.support.TestClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What an embedded cache knows of a transaction after the crash of its process, and what not. */
class InfinispanCrashIT {

    private final List<Database> databases = List.of(PostgresServers.create(0), PostgresServers.create(1));
    private final ApplicationArchives archives = new ApplicationArchives("infinispan").packageOf(Shop.class);
    private final Map<String, String> cluster = new HashMap<>();
    private final int shopPort = freePort();
    private final int peerPort = freePort();

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

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void isWholeWhereAnotherNodeSurvives() {
        cluster.put("cluster.hosts", "127.0.0.1[" + shopPort + "],127.0.0.1[" + peerPort + "]");
        try (ChildJvm peer = start(PeerProgram.class, peerPort)) {
            ChildJvm life = start(ShopProgram.class, shopPort);
            life.tell("offer tea");
            life.tell("decided milk");
            halted(life);
            life = start(ShopProgram.class, shopPort);
            awaitResolved();
            assertThat(price(life, "tea")).isEqualTo("1");
            assertThat(rows("milk")).containsExactly(1L, 1L);
            assertThat(price(life, "milk")).isEqualTo("1");

            life.tell("prepared bread");
            halted(life);
            life = start(ShopProgram.class, shopPort);
            awaitResolved();
            assertThat(rows("bread")).containsExactly(0L, 0L);
            assertThat(price(life, "bread")).isEqualTo("null");
            // the key is free again
            life.tell("offer bread");
            assertThat(price(life, "bread")).isEqualTo("1");
            assertThat(life.stop()).as(life::output).isZero();
            assertThat(peer.running()).isTrue();
        }
    }

    /** So it is no place for what can't be made again from the databases. */
    @Test
    void hasForgottenEverythingWhereItWasAlone() {
        ChildJvm life = start(ShopProgram.class, shopPort);
        life.tell("offer tea");
        life.tell("decided milk");
        halted(life);
        life = start(ShopProgram.class, shopPort);
        awaitResolved();
        assertThat(rows("milk")).containsExactly(1L, 1L);
        assertThat(price(life, "tea")).isEqualTo("null");
        assertThat(price(life, "milk")).isEqualTo("null");
        assertThat(life.stop()).as(life::output).isZero();
    }

    private ChildJvm start(Class<?> program, int port) {
        Map<String, String> properties = new HashMap<>(cluster);
        properties.put("cluster.port", String.valueOf(port));
        List<Path> classPath = new ArrayList<>(archives.write());
        classPath.addAll(TestClasses.libraries());
        classPath.add(Path.of("src", "test", "resources").toAbsolutePath());
        ChildJvm life = ChildJvm.start(program, classPath, properties, archives.directory());
        awaitLine(life, "open");
        return life;
    }

    private static void halted(ChildJvm life) {
        assertThat(life.exitCode()).as(life::output).isEqualTo(Halting.EXIT_CODE);
    }

    private List<Long> rows(String item) {
        return databases.stream()
                .map(database -> database.rows("Item where id = '" + item + "'"))
                .toList();
    }

    private void awaitResolved() {
        Awaitility.await("nothing in doubt").atMost(Duration.ofMinutes(3)).until(() -> databases.stream()
                .allMatch(database -> database.inDoubt() == 0));
    }

    private static String price(ChildJvm life, String item) {
        String question = "price " + item + " " + life.output().length();
        life.tell(question);
        return awaitLine(life, question + " = ").substring(question.length() + 3);
    }

    private static String awaitLine(ChildJvm life, String beginning) {
        Awaitility.await(beginning)
                .atMost(Duration.ofMinutes(3))
                .failFast(() -> assertThat(life.running()).as(life::output).isTrue())
                .until(() -> life.output().lines().anyMatch(line -> line.startsWith(beginning)));
        return life.output()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }
}
