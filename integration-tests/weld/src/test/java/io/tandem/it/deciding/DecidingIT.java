package io.tandem.it.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.it.support.Application;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One resource without two-phase commit, among others with it, keeps the decision in its own database. */
class DecidingIT {

    private final DecidingShop databases = new DecidingShop();
    private Application application;
    private Shop shop;

    @BeforeEach
    void open() {
        application = databases.open();
        shop = application.bean(Shop.class);
    }

    @AfterEach
    void nothingIsLeft() {
        application.close();
        assertThat(databases.warehouse().inDoubt()).isZero();
        assertThat(databases.log()).isEmpty();
    }

    @Test
    void bothCommitAndTheDecisionIsKeptWithTheWork() {
        shop.sell(1);

        assertThat(databases.sales()).containsExactly("1");
        assertThat(databases.movements()).containsExactly("1");
        assertThat(databases.decisions()).containsExactly("C");
    }

    @Test
    void whatFailsBeforeTheCommitRollsBackBoth() {
        assertThatThrownBy(() -> shop.sellThenFail(1)).hasMessage("no");

        nothingIsSold();
    }

    @Test
    void aPrepareThatIsRefusedRollsBackBoth() {
        databases.warehouse().execute("insert into Movement values (1)");

        assertThatThrownBy(() -> shop.sell(1)).hasStackTraceContaining("duplicate key");

        assertThat(databases.sales()).isEmpty();
        assertThat(databases.decisions()).isEmpty();
    }

    @Test
    void aDecisionThatIsRefusedRollsBackBoth() {
        databases.shop().execute("insert into Sale values (1)");

        assertThatThrownBy(() -> shop.sell(1)).hasStackTraceContaining("duplicate key");

        assertThat(databases.movements()).isEmpty();
        assertThat(databases.warehouse().inDoubt()).isZero();
    }

    @Test
    void aTransactionThatWroteNothingElseNeedsNoDecision() {
        shop.sellHereOnly(1);

        assertThat(databases.sales()).containsExactly("1");
        assertThat(databases.decisions()).isEmpty();
    }

    @Test
    void aTransactionThatOnlyReadThereNeedsNoDecision() {
        shop.moveOnly(1);

        assertThat(databases.movements()).containsExactly("1");
        assertThat(databases.decisions()).isEmpty();
    }

    @Test
    void severalMayBeReadWhereOneIsWritten() {
        shop.keep(1);

        assertThat(databases.notes()).containsExactly("1");
        assertThat(databases.movements()).containsExactly("1");
        assertThat(databases.decisions()).isEmpty();
    }

    @Test
    void theSecondThatIsWrittenIsRefused() {
        assertThatThrownBy(() -> shop.sellAndKeep(1))
                .hasStackTraceContaining("TANDEM00303: Connections 'default' and 'archive' can't both be written");

        nothingIsSold();
        assertThat(databases.notes()).isEmpty();
    }

    @Test
    void finishedDecisionsAreDeletedInPassing() {
        for (int sale = 0; sale < 100; sale++) {
            shop.sell(sale);
        }

        assertThat(databases.sales()).hasSize(100);
        assertThat(databases.movements()).hasSize(100);
        assertThat(databases.decisions()).hasSizeLessThan(40);
    }

    private void nothingIsSold() {
        assertThat(databases.sales()).isEmpty();
        assertThat(databases.movements()).isEmpty();
        assertThat(databases.decisions()).isEmpty();
    }
}
