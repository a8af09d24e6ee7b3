package io.tandem.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Session;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@EnableTandem
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EnableTandemTest {

    @Inject
    Till till;

    @Inject
    @Session("warehouse")
    EntityManager warehouse;

    @Test
    @Order(1)
    void aTestWritesAndReadsSeveralConnectionsInItsTransaction(@Session EntityManager shop) {
        till.sell(1);

        assertThat(shop.find(Sale.class, 1L)).isNotNull();
        assertThat(warehouse.find(Movement.class, 1L)).isNotNull();
    }

    @Test
    @Order(2)
    void theNextOneFindsNothingOfIt() {
        assertThat(till.sold(1)).isFalse();
    }
}
