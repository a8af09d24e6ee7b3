package io.tandem.it.servers;

import org.junit.jupiter.api.Test;

class PayaraMicroNeighboursIT extends NeighboursScenario {

    @Override
    Server create() {
        return new PayaraMicro();
    }

    @Test
    void withoutHibernateItSaysWhatIsMissing() {
        assertRefused(bare(), "TANDEM00160: Tandem needs Hibernate ORM");
    }
}
