package io.tandem.it.servers;

import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;

/** A TomEE with a log. */
@On(Product.TOMEE)
class TomeeRedeployIT extends RedeployScenario {

    @Override
    Server create() {
        return new Tomee().withLog().identity();
    }
}
