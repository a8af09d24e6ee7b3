package io.tandem.it.routing;

import io.tandem.it.routing.shared.Price;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Scenario;

/** A shop and its warehouse, and prices that both keep. */
abstract class RoutingScenario extends Scenario {

    RoutingScenario() {
        super("default", "warehouse");
    }

    @Override
    protected void configure(ApplicationArchives archives) {
        String prices = Price.class.getPackageName();
        archives.packageOf(Price.class)
                .property("sql.connection.default.packages", prices)
                .property("sql.connection.warehouse.packages", prices);
    }

    final Till till() {
        return application.bean(Till.class);
    }
}
