package io.tandem.it.servers;

import io.tandem.it.servers.table.Fills;
import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;
import io.tandem.it.servers.table.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@On(Product.GLASSFISH)
class GlassFishRefusalIT extends RefusalScenario {

    @Override
    Server create() {
        return Domains.glassFish();
    }

    /** GlassFish forgets a WAR without Tandem; of one that asks for its configuration it keeps the class loader with that. */
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

    @Fills(value = Suite.DEFINED_BY_APPLICATION, says = "refused")
    @Test
    void aDataSourceDefinitionIsRefusedBecauseItIsEnlistedByInvocation() {
        assertRefused(defined())
                .contains("TANDEM00144: No data source 'java:app/jdbc/warehouse'")
                .contains("GlassFish would commit on its own what is flushed there at the commit");
    }
}
