package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;
import org.junit.jupiter.api.Test;

/** The application on WildFly, its Hibernate and its data sources. */
@On(Product.WILDFLY)
class WildFlyIT extends BehaviourScenario {

    /** Which WildFly. */
    Product product() {
        return Product.WILDFLY;
    }

    @Override
    Server create() {
        return new WildFly(product()).property("jboss.tx.node.id", "behaviour");
    }

    @Override
    String platform() {
        return "WildFly";
    }

    @Test
    void aHealthyStartSaysNothingElse() {
        assertThat(server().process().output().lines().filter(line -> line.contains("[io.tandem]")))
                .isNotEmpty()
                .allMatch(line -> line.contains("TANDEM00001"));
    }
}
