package io.tandem.it.servers;

import io.tandem.it.servers.table.Fills;
import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;
import io.tandem.it.servers.table.Suite;
import org.junit.jupiter.api.Test;

@On(Product.WILDFLY)
class WildFlyRefusalIT extends RefusalScenario {

    /** Which WildFly. */
    Product product() {
        return Product.WILDFLY;
    }

    @Override
    Server create() {
        return new WildFly(product()).property("jboss.tx.node.id", "refusal");
    }

    @Fills(value = Suite.DEFINED_BY_APPLICATION, says = "refused")
    @Test
    void aDataSourceDefinitionIsRefusedUnderTwoPhaseBecauseItIsNotRecovered() {
        assertRefused(defined()).contains("TANDEM00173: Connection 'warehouse'").contains("WildFly does not recover");
    }

    @Test
    void aDataSourceDefinitionIsUsedWithoutTwoPhase() {
        assertUsable(defined().withoutTwoPhase());
    }
}
