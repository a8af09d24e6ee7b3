package io.tandem.it.sale;

import static org.assertj.core.api.Assertions.assertThat;

import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions that only read. */
class ReadOnlyIT extends SaleScenario {

    @BeforeEach
    void fill() {
        shop.sell(1, "lamp");
    }

    @Test
    void readsBoth() throws Exception {
        application.inTransaction(() -> {
            assertThat(shop.shop.find(Sale.class, 1L).item).isEqualTo("lamp");
            assertThat(shop.warehouse
                            .createQuery("select m.item from Movement m", String.class)
                            .getResultList())
                    .containsExactly("lamp");
        });
    }

    @Test
    void readsOneAndWritesTheOther() throws Exception {
        application.inTransaction(() -> {
            Sale sale = shop.shop.find(Sale.class, 1L);
            shop.warehouse.find(Movement.class, sale.id).item = "sold " + sale.item;
        });

        assertThat(sales()).containsExactly("lamp");
        assertThat(movements()).containsExactly("sold lamp");
    }

    @Test
    void aReadOnlySessionWritesNothing() throws Exception {
        application.inTransaction(() -> {
            shop.shop.unwrap(Session.class).setDefaultReadOnly(true);
            shop.warehouse.unwrap(Session.class).setDefaultReadOnly(true);
            shop.shop.find(Sale.class, 1L).item = "changed";
            shop.warehouse.find(Movement.class, 1L).item = "changed";
        });

        assertBoth("lamp");
    }

    @Test
    void aReadOnlySessionIsForgottenWithItsTransaction() throws Exception {
        application.inTransaction(() -> shop.shop.unwrap(Session.class).setDefaultReadOnly(true));
        application.inTransaction(() -> shop.shop.find(Sale.class, 1L).item = "desk lamp");

        assertThat(sales()).containsExactly("desk lamp");
    }
}
