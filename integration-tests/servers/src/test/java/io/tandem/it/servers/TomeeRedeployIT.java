package io.tandem.it.servers;

import io.tandem.it.servers.table.Fills;
import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;
import io.tandem.it.servers.table.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** A TomEE with a log. It keeps the class loaders; whether it does without Tandem is not known. */
@On(Product.TOMEE)
class TomeeRedeployIT extends RedeployScenario {

    @Override
    Server create() {
        return new Tomee().withLog().identity();
    }

    @Fills(value = Suite.REDEPLOY_BY_URL, says = "no connection left, **class loaders are**")
    @Test
    @Override
    void isDeployedTenTimesByAddress(TestReporter reporter) {
        redeployByAddress(reporter);
    }

    @Fills(value = Suite.REDEPLOY_BY_NAME, says = "all ten work, **class loaders are left**")
    @Test
    @Override
    void isDeployedTenTimesByName(TestReporter reporter) {
        redeployByName(reporter);
    }
}
