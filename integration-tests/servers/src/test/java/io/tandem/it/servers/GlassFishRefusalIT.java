package io.tandem.it.servers;

import io.tandem.it.servers.table.Fills;
import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;
import io.tandem.it.servers.table.Suite;
import org.junit.jupiter.api.Test;

@On(Product.GLASSFISH)
class GlassFishRefusalIT extends RefusalScenario {

    @Override
    Server create() {
        return Domains.glassFish();
    }

    @Fills(value = Suite.DEFINED_BY_APPLICATION, says = "refused")
    @Test
    void aDataSourceDefinitionIsRefusedBecauseItIsEnlistedByInvocation() {
        assertRefused(defined())
                .contains("TANDEM00144: No data source 'java:app/jdbc/warehouse'")
                .contains("GlassFish would commit on its own what is flushed there at the commit");
    }
}
