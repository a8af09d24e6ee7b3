package io.tandem.it.servers;

import io.tandem.it.servers.table.Product;

class WildFlyNeighboursIT extends NeighboursScenario {

    @Override
    Server create() {
        return new WildFly(Product.WILDFLY).property("jboss.tx.node.id", "neighbours");
    }

    @Override
    Server createWithoutHibernate() {
        return new WildFly(Product.WILDFLY).withoutModule("org.hibernate").property("jboss.tx.node.id", "bare");
    }
}
