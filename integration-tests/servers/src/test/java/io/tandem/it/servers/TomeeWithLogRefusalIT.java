package io.tandem.it.servers;

import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;

/** A TomEE whose transaction manager has been told to keep a log. */
@On(Product.TOMEE)
class TomeeWithLogRefusalIT extends RefusalScenario {

    @Override
    Server create() {
        return new Tomee().withLog().identity();
    }
}
