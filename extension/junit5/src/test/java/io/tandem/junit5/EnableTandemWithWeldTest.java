package io.tandem.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.weld.junit5.EnableWeld;
import org.junit.jupiter.api.Test;

@EnableTandem
@EnableWeld
class EnableTandemWithWeldTest {

    @Test
    void writesBothInOneTransaction(Till till) {
        till.sell(1);

        assertThat(till.sold(1)).isTrue();
    }

    @Test
    void findsTheContainerOfEachTestFresh(Till till) {
        assertThat(till.sold(1)).isFalse();
    }
}
