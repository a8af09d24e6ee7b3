package io.tandem.it.servers;

import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;

/** The application on GlassFish, with Hibernate 7 in the WAR. */
@On(Product.GLASSFISH)
class GlassFishIT extends BehaviourScenario {

    @Override
    Server create() {
        return Domains.glassFish();
    }

    @Override
    String platform() {
        return "GlassFish";
    }
}
