package io.tandem.it.servers;

import static io.tandem.it.servers.table.Suite.REFUSALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.it.servers.table.Fills;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

/** What can't be atomic or recovered is found when it is deployed; and nothing is left of what was undeployed. */
abstract class RefusalScenario extends RedeployScenario {

    @Fills(REFUSALS)
    @Test
    void aDataSourceWithoutXaIsRefusedUnderTwoPhase() {
        assertRefused(onPlain())
                .contains("TANDEM00142: Connection 'warehouse' can't take part in two-phase commit: '"
                        + server().wars().dataSource("plain")
                        + "' is no javax.sql.XADataSource. Define it as an XA data source");
    }

    @Fills(REFUSALS)
    @Test
    void aNameThatIsNotBoundIsReported() {
        String missing = server().wars().dataSource("warehose");
        assertRefused(byName().with("sql.connection.warehouse.datasource", missing))
                .contains("TANDEM00144: No data source '" + missing + "' is bound in JNDI");
    }

    @Fills(REFUSALS)
    @Test
    void aPoolOfTandemsOwnNeedsAgroal() {
        assertRefused(server().wars().withoutPool(own()))
                .contains(
                        "TANDEM00172: Connection 'warehouse' needs a pool of Tandem's own, and Agroal is not on the class"
                                + " path. Add io.agroal:agroal-pool");
    }

    /** The warehouse is behind a data source without XA. */
    SuiteWar onPlain() {
        return server().wars().onPlain(databases());
    }

    /** The warehouse is defined by the application. */
    SuiteWar defined() {
        return byName().with("sql.connection.warehouse.datasource", "java:app/jdbc/warehouse")
                .library(Jars.POSTGRESQL)
                .text(
                        "WEB-INF/web.xml",
                        Applications.dataSourceDefinition(databases().warehouse()));
    }

    /** That it is deployed, and does one thing. */
    void assertUsable(SuiteWar war) {
        server().deploy("usable", war.write(wars().resolve("usable.war")));
        server().door("usable").check("statelessSessionsTakePart");
        server().undeploy("usable");
    }

    /** That it is not deployed, and what the server says. */
    AbstractStringAssert<?> assertRefused(SuiteWar war) {
        String[] message = new String[1];
        assertThatThrownBy(() -> server().deploy("refused", war.write(wars().resolve("refused.war"))))
                .isInstanceOf(DeploymentFailure.class)
                .satisfies(e -> message[0] = e.getMessage());
        return assertThat(message[0]);
    }
}
