package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;
import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The application on TomEE, which has neither Hibernate nor MicroProfile Config. */
@On(Product.TOMEE)
class TomeeIT extends BehaviourScenario {

    @Override
    Server create() {
        return new Tomee().withLog();
    }

    @Override
    String platform() {
        return "TomEE";
    }

    @Test
    void anIdentityThatEveryServerHasIsWarnedOf() {
        assertThat(server().process().output()).contains("TANDEM00021: The node name of TomEE is 'GTMID'");
    }

    @Test
    void aPoolOfTheServersIsRefusedUnderTwoPhase() {
        Wars wars = server().wars();
        Path war = wars.byName(Databases.create())
                .with("sql.connection.warehouse.datasource", wars.dataSource("warehouseP"))
                .write(TestClasses.workDirectory("refused").resolve("refused.war"));

        assertThatThrownBy(() -> server().deploy("refused", war))
                .isInstanceOf(DeploymentFailure.class)
                .hasMessageContaining("TANDEM00142: Connection 'warehouse'");
    }
}
