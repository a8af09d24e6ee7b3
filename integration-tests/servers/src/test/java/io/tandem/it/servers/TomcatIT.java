package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;
import org.junit.jupiter.api.Test;

/** The application on Tomcat, with Weld, Hibernate and a transaction service in each WAR. */
@On(Product.TOMCAT)
class TomcatIT extends BehaviourScenario {

    @Override
    Server create() {
        return new Tomcat();
    }

    @Override
    String platform() {
        return "embedded Narayana";
    }

    @Test
    void aHealthyStartSaysNothingElse() {
        assertThat(server().process().output().lines().filter(line -> line.contains("TANDEM")))
                .hasSize(2)
                .allMatch(line -> line.contains("TANDEM00001"));
    }
}
