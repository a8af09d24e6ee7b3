package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.db.api.Assertions.assertThat;

import io.tandem.Session;
import io.tandem.junit5.EnableTandem;
import io.tandem.junit5.NoTransaction;
import io.tandem.junit5.Step;
import io.tandem.junit5.TestDatabases;
import io.tandem.junit5.TestTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.RollbackException;
import org.junit.jupiter.api.Test;

@EnableTandem
class ShopTest {

    @Inject
    Shop shop;

    @Inject
    TestDatabases db;

    @Test
    void sellsWhatTheWarehouseGivesOut(@Session("warehouse") EntityManager warehouse) {
        shop.sell(order("lamp"), movement("lamp"));

        assertThat(warehouse.createQuery("from StockMovement", StockMovement.class).getResultList())
                .extracting(movement -> movement.item)
                .containsExactly("lamp");
        assertThat(db.table("default", "Order")).hasNumberOfRows(1);
    }

    @Test
    @NoTransaction
    void sellsNothingWhenTheWarehouseRefuses(TestTransaction tx) {
        tx.failAt(Step.PREPARE, "warehouse");

        assertThatThrownBy(() -> shop.sell(order("lamp"), movement("lamp"))).isInstanceOf(RollbackException.class);

        assertThat(db.table("default", "Order")).hasNumberOfRows(0);
    }

    private static Order order(String item) {
        Order order = new Order();
        order.item = item;
        return order;
    }

    private static StockMovement movement(String item) {
        StockMovement movement = new StockMovement();
        movement.item = item;
        return movement;
    }
}
