package io.tandem.it.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.tandem.it.support.Setting;
import jakarta.persistence.EntityManager;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that says no, or dies, when everything was flushed already: two-phase commit takes the other back. */
class LateRefusalIT extends SaleScenario {

    private TransactionManager transactions;

    @BeforeEach
    void onTwoServers() {
        assumeThat(setting).isEqualTo(Setting.POSTGRESQL);
        transactions = application.bean(TransactionManager.class);
    }

    @Test
    void rollsBackBothWhenTheSecondRefusesToPrepare() throws Exception {
        database("warehouse")
                .execute(
                        "create table Place(item varchar(255) primary key)",
                        "alter table Movement add constraint place foreign key (item) references Place(item)"
                                + " deferrable initially deferred");
        transactions.begin();
        shop.persist(1, "lamp");
        shop.shop.flush();
        shop.warehouse.flush();

        assertThatExceptionOfType(RollbackException.class).isThrownBy(transactions::commit);

        database("warehouse").execute("alter table Movement drop constraint place", "drop table Place");
        assertNone();
    }

    @Test
    void rollsBackBothWhenTheConnectionOfTheSecondDies() throws Exception {
        transactions.begin();
        shop.persist(1, "lamp");
        shop.shop.flush();
        shop.warehouse.flush();
        kill(shop.warehouse);

        assertThatExceptionOfType(RollbackException.class).isThrownBy(transactions::commit);

        assertNone();
        shop.sell(2, "chair");
        assertBoth("chair");
    }

    @Test
    void aReadOnADeadConnectionThrows() throws Exception {
        shop.sell(1, "lamp");
        transactions.begin();
        kill(shop.warehouse);

        assertThatThrownBy(() -> shop.warehouse.find(Movement.class, 1L)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> shop.warehouse.find(Movement.class, 1L)).isInstanceOf(RuntimeException.class);

        transactions.rollback();
        assertThat(shop.warehouse.find(Movement.class, 1L)).isNotNull();
    }

    private void kill(EntityManager session) {
        Object process = session.createNativeQuery("select pg_backend_pid()", Integer.class)
                .getSingleResult();
        database("warehouse").column("select pg_terminate_backend(" + process + ")");
    }
}
