package io.tandem.internal.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The name somebody probably meant. */
class NearestTest {

    private static final List<String> NAMES = List.of("default", "warehouse", "crm", "order-archive");

    @ParameterizedTest
    @CsvSource({
        "warehose, warehouse",
        "wharehouse, warehouse",
        "warheouse, warehouse",
        "warehouses, warehouse",
        "WAREHOUSE, warehouse",
        "ware-house, warehouse",
        "orderArchive, order-archive",
        "order.archive, order-archive",
        "order_archiv, order-archive",
        "defualt, default",
        "cm, crm",
        "crn, crm",
        "ccrm, crm"
    })
    void isFoundForATypingMistake(String name, String meant) {
        assertThat(Nearest.to(name, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"stock", "wrehse", "house", "c", "orders", "''"})
    void isNotGuessed(String name) {
        assertThat(Nearest.to(name, NAMES)).isEmpty();
    }

    @Test
    void isNoneAmongNone() {
        assertThat(Nearest.to("warehouse", List.of())).isEmpty();
        assertThat(Nearest.sentence("warehouse", List.of())).isEmpty();
    }

    @Test
    void isTheLeastDifferent() {
        assertThat(Nearest.to("warehousee", List.of("warehous", "warehouse", "wareho")))
                .contains("warehouse");
    }

    @Test
    void isTheFirstInTheAlphabetOfEquallyNearOnes() {
        assertThat(Nearest.to("bat", List.of("rat", "cat", "hat"))).contains("cat");
        assertThat(Nearest.to("bat", List.of("hat", "rat", "cat"))).contains("cat");
    }

    @Test
    void isWithinTheDifferencesAllowed() {
        assertThat(Nearest.to("wrehse", NAMES, 3)).contains("warehouse");
        assertThat(Nearest.to("wrehse", NAMES, 2)).isEmpty();
        assertThat(Nearest.to("warehouse", NAMES, 0)).contains("warehouse");
    }

    @Test
    void countsASwapOfNeighboursOnce() {
        assertThat(Nearest.to("cmr", NAMES, 1)).contains("crm");
    }

    @Test
    void isSaidInASentence() {
        assertThat(Nearest.sentence("warehose", NAMES)).isEqualTo(" Did you mean 'warehouse'?");
        assertThat(Nearest.sentence("stock", NAMES)).isEmpty();
    }
}
