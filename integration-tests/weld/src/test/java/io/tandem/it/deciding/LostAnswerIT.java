package io.tandem.it.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tandem.it.support.Application;
import io.tandem.it.support.Database;
import io.tandem.it.support.FaultyProxy;
import io.tandem.it.support.FaultyProxy.Link;
import io.tandem.it.support.FaultyProxy.When;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database that decides does not answer. */
class LostAnswerIT {

    private static final Duration BOUND = Duration.ofSeconds(30);

    private final DecidingShop databases = new DecidingShop();
    private final FaultyProxy network = new FaultyProxy(databases.shop().port());
    private Application application;
    private Shop shop;

    @BeforeEach
    void open() {
        Database behind = databases.shop().atPort(network.port());
        // each statement by its text: a prepared COMMIT can't be told from others
        databases
                .archives()
                .connection(
                        "default",
                        new Database(behind.url() + "?preferQueryMode=simple", behind.username(), behind.password()));
        application = databases.open();
        shop = application.bean(Shop.class);
        shop.sell(1);
    }

    @AfterEach
    void close() {
        application.close();
        network.close();
    }

    @Test
    void aCommitWhoseAnswerIsLostIsAskedFor() {
        network.strike(When.ANSWER, "COMMIT", 1, Link::cut);

        shop.sell(2);

        assertThat(network.struck()).isTrue();
        assertThat(databases.sales()).containsExactly("1", "2");
        assertThat(databases.movements()).containsExactly("1", "2");
    }

    @Test
    void aCommitThatIsLostIsRolledBack() {
        network.strike(When.REQUEST, "COMMIT", 1, Link::cut);

        assertThatThrownBy(() -> shop.sell(2)).hasStackTraceContaining("RollbackException");

        assertThat(network.struck()).isTrue();
        assertThat(databases.sales()).containsExactly("1");
        assertThat(databases.movements()).containsExactly("1");
        assertThat(databases.warehouse().inDoubt()).isZero();
    }

    @Test
    void aCommitNobodyCanBeAskedForStaysInDoubtUntilSomebodyCan() {
        inDoubtAfter(When.ANSWER);

        network.refuse(false);
        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(databases.movements()).containsExactly("1", "2"));
        assertThat(databases.warehouse().inDoubt()).isZero();
        assertThat(databases.sales()).containsExactly("1", "2");
    }

    @Test
    void aLostCommitNobodyCanBeAskedForIsRolledBackWhenSomebodyCan() {
        inDoubtAfter(When.REQUEST);

        network.refuse(false);
        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(databases.warehouse().inDoubt()).isZero());
        assertThat(databases.movements()).containsExactly("1");
        assertThat(databases.sales()).containsExactly("1");
        assertThat(databases.decisions()).contains("R");
    }

    /** The caller is told that nobody knows, and what is prepared stays so, however often recovery looks. */
    private void inDoubtAfter(When when) {
        network.strike(when, "COMMIT", 1, link -> {
            network.refuse(true);
            network.cutAll();
        });

        assertThatThrownBy(() -> shop.sell(2)).hasStackTraceContaining("Heuristic");

        assertThat(network.struck()).isTrue();
        await().during(Duration.ofSeconds(6))
                .atMost(BOUND)
                .untilAsserted(() -> assertThat(databases.warehouse().inDoubt()).isOne());
    }
}
