package io.tandem.it.servers;

import io.tandem.it.servers.table.Product;

class WildFlyFilesCrashIT extends FilesCrashScenario {

    @Override
    Server create() {
        return new WildFly(Product.WILDFLY);
    }
}
