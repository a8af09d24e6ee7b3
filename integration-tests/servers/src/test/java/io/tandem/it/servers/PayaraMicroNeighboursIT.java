package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PayaraMicroNeighboursIT extends NeighboursScenario {

    @Override
    Server create(Databases databases) {
        PayaraMicro server = new PayaraMicro();
        databases.byName().forEach(server::xaDataSource);
        return server;
    }

    @Override
    SuiteWar war(Databases databases) {
        return PayaraWars.byName(databases).withoutHibernate();
    }

    @Override
    String ledger() {
        return "jdbc/ledger";
    }

    @Override
    boolean hasHibernate() {
        return false;
    }

    @Test
    void withoutHibernateItSaysWhatIsMissing() {
        assertThatThrownBy(() -> server().deploy("none", war(databases()).write(file("none"))))
                .isInstanceOf(DeploymentFailure.class)
                .hasMessageContaining("TANDEM00160: Tandem needs Hibernate ORM");
    }
}
