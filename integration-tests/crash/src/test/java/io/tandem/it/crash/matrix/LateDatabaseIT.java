package io.tandem.it.crash.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.it.crash.Life;
import io.tandem.it.crash.Servers;
import io.tandem.it.crash.points.Instants;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A start that waits for one database resolves what is in doubt on the others meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LateDatabaseIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Servers servers = new Servers();

    @AfterAll
    void close() {
        servers.close();
    }

    @Test
    void whatWasDecidedIsCommittedWhereItCanBe() {
        MortalShop shop = new MortalShop(servers, new Configuration(LogType.JOURNAL, 2, LastResource.NONE, true));
        halt(shop, "after write log");

        try (Life life = startWithout(shop, "a", "a")) {
            await().atMost(PATIENCE).until(() -> shop.copies("b", 2) == 1);
            assertThat(shop.inDoubt("b")).isZero();
            await().atMost(PATIENCE).until(() -> life.output().contains("TANDEM00474"));
            assertThat(life.output()).doesNotContain("open ");

            opens(shop, life, "a");
            assertThat(shop.copies(2)).isEqualTo(2);
        }
    }

    @Test
    void whatWasNotDecidedIsRolledBackWhereItCanBe() {
        MortalShop shop = new MortalShop(servers, new Configuration(LogType.JOURNAL, 2, LastResource.NONE, true));
        halt(shop, "after prepare b");

        try (Life life = startWithout(shop, "a", "a")) {
            await().atMost(PATIENCE).until(() -> shop.inDoubt("b") == 0);
            assertThat(shop.copies("b", 2)).isZero();
            assertThat(life.output()).doesNotContain("open ");

            opens(shop, life, "a");
            assertThat(shop.copies(2)).isZero();
        }
    }

    /** No log knows of this sale: its commitment is in the database that is waited for. */
    @ParameterizedTest
    @ValueSource(strings = {"journal", "jdbc:b"})
    void whatTheMissingDatabaseHasDecidedWaitsForIt(String log) {
        MortalShop shop = new MortalShop(servers, new Configuration(LogType.FILE, 2, LastResource.POSTGRESQL, true));
        shop.property("sql.transaction.log", log);
        halt(shop, "after commit last");

        try (Life life = startWithout(shop, "a", "a", "last")) {
            await().atMost(PATIENCE).until(() -> life.output().contains("TANDEM00470"));
            assertThat(shop.inDoubt("b")).isOne();

            opens(shop, life, "a");
            assertThat(shop.copies(2)).isEqualTo(3);
        }
    }

    /** Makes sale 1, and sale 2 up to an instant. */
    private static void halt(MortalShop shop, String instant) {
        try (Life life = shop.start()) {
            life.ask("arm 0", "armed");
            life.ask("sell 1", "sold 1");
            life.ask("arm " + (shop.instants().indexOf(instant) + 1), "armed");
            life.tell("sell 2");
            assertThat(life.end()).as(life::output).isEqualTo(Instants.EXIT_CODE);
        }
        assertThat(shop.instants()).last().isEqualTo(instant);
        assertThat(shop.inDoubt("b")).isOne();
    }

    private Life startWithout(MortalShop shop, String server, String... connections) {
        servers.of(server).kill();
        for (String connection : connections) {
            shop.property("sql.connection." + connection + ".start-wait", "60s");
        }
        return shop.begin();
    }

    private void opens(MortalShop shop, Life life, String server) {
        servers.of(server).restart();
        life.await("open");
        await().atMost(PATIENCE).until(() -> shop.inDoubt() == 0);
        life.ask("sell 3", "sold 3");
        assertThat(life.stop()).as(life::output).isZero();
    }
}
