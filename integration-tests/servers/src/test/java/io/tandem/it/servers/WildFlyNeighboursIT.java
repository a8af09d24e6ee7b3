package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WildFlyNeighboursIT extends NeighboursScenario {

    @Override
    Server create(Databases databases) {
        WildFly server = new WildFly().property("jboss.tx.node.id", "neighbours");
        databases.byName().forEach(server::xaDataSource);
        return server;
    }

    @Override
    SuiteWar war(Databases databases) {
        return WildFlyWars.byName(databases);
    }

    @Override
    String ledger() {
        return "java:jboss/datasources/ledger";
    }

    @Override
    boolean hasHibernate() {
        return true;
    }

    @Test
    void withTheServersHibernateKeptAwayItSaysWhatIsMissing() {
        SuiteWar war = war(databases()).text("WEB-INF/jboss-deployment-structure.xml", """
                <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
                  <deployment>
                    <exclude-subsystems><subsystem name="jpa"/></exclude-subsystems>
                    <exclusions><module name="org.hibernate"/></exclusions>
                  </deployment>
                </jboss-deployment-structure>
                """);

        assertThatThrownBy(() -> server().deploy("none", war.write(file("none"))))
                .isInstanceOf(DeploymentFailure.class)
                .hasMessageContaining("TANDEM00160: Tandem needs Hibernate ORM");
    }
}
