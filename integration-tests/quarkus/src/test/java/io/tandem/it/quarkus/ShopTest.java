package io.tandem.it.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ShopTest {

    @Inject
    Shop shop;

    @Test
    void commitsInBothDatabases() {
        shop.sell("lamp");

        assertThat(shop.count("lamp")).containsExactly(1L, 1L);
    }

    @Test
    void rollsBackInBothDatabases() {
        assertThatThrownBy(() -> shop.sellOut("chair")).isInstanceOf(IllegalStateException.class);

        assertThat(shop.count("chair")).containsExactly(0L, 0L);
    }
}
