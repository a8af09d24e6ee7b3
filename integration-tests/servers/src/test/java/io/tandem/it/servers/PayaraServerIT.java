package io.tandem.it.servers;

import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;

/** The application on Payara Server, with Hibernate in the WAR. */
@On(Product.PAYARA)
class PayaraServerIT extends BehaviourScenario {

    @Override
    Server create() {
        return Domains.payara();
    }

    @Override
    String platform() {
        return "Payara";
    }
}
