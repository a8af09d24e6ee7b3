package io.tandem.it.sale;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

abstract class SaleScenario extends Scenario {

    private static final String[] CONNECTIONS = {"default", "warehouse", "archive"};

    Shop shop;

    SaleScenario() {
        super(CONNECTIONS);
    }

    @BeforeEach
    final void openShop() {
        shop = application.bean(Shop.class);
    }

    @AfterEach
    final void leavesNothingBehind() {
        if (setting.postgresql()) {
            assertThat(Stream.of(CONNECTIONS).map(this::database)).allMatch(database -> database.inDoubt() == 0);
        }
        database("default").execute("delete from Sale");
        database("warehouse").execute("delete from Movement");
        database("archive").execute("delete from Receipt");
    }

    List<String> sales() {
        return database("default").column("select item from Sale order by id");
    }

    List<String> movements() {
        return database("warehouse").column("select item from Movement order by id");
    }

    void assertBoth(String... items) {
        assertThat(sales()).containsExactly(items);
        assertThat(movements()).containsExactly(items);
    }

    void assertNone() {
        assertBoth();
    }
}
