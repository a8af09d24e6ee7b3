package io.tandem.it.servers;

import io.tandem.it.servers.table.Product;
import org.junit.jupiter.api.Test;

class WildFlyNeighboursIT extends NeighboursScenario {

    @Override
    Server create() {
        return new WildFly(Product.WILDFLY).property("jboss.tx.node.id", "neighbours");
    }

    @Test
    void withTheServersHibernateKeptAwayItSaysWhatIsMissing() {
        assertRefused(
                bare().text("WEB-INF/jboss-deployment-structure.xml", """
                <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
                  <deployment>
                    <exclusions><module name="org.hibernate"/></exclusions>
                  </deployment>
                </jboss-deployment-structure>
                """), "TANDEM00160: Tandem needs Hibernate ORM");
    }
}
