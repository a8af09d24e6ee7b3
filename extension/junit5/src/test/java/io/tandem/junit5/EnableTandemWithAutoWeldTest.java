package io.tandem.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.jboss.weld.junit5.auto.EnableAutoWeld;
import org.junit.jupiter.api.Test;

@EnableTandem
@EnableAutoWeld
class EnableTandemWithAutoWeldTest {

    @Inject
    Till till;

    @Test
    void writesBothInOneTransaction() {
        till.sell(2);

        assertThat(till.sold(2)).isTrue();
    }
}
