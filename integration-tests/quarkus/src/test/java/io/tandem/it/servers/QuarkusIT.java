package io.tandem.it.servers;

import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;

/** The packaged application, configured in Quarkus's keys and in Tandem's. */
@On(Product.QUARKUS)
class QuarkusIT extends BehaviourScenario {

    @Override
    Server create() {
        return new QuarkusServer();
    }

    @Override
    String platform() {
        return "Quarkus";
    }
}
