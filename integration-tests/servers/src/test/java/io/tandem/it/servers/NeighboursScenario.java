package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.it.servers.reports.PlainUnit;
import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** What may be beside Tandem in a deployment: Hibernate in the server, in the WAR or in both, and a persistence unit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NeighboursScenario {

    private final Path wars = TestClasses.workDirectory("wars");
    private final Databases databases = Databases.create();
    private Server server;

    /** A server, not started, with data sources of these databases. */
    abstract Server create(Databases databases);

    /** The application with those data sources, without Hibernate. */
    abstract SuiteWar war(Databases databases);

    /** The name of the ledger's data source. */
    abstract String ledger();

    /** Whether the server has Hibernate. */
    abstract boolean hasHibernate();

    @BeforeAll
    void start() {
        server = create(databases);
        server.start();
        server.deploy("bundled", bundled().write(wars.resolve("bundled.war")));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    Server server() {
        return server;
    }

    Databases databases() {
        return databases;
    }

    Path file(String name) {
        return wars.resolve(name + ".war");
    }

    private SuiteWar bundled() {
        return war(databases).libraries(Jars.HIBERNATE);
    }

    /** The application as it should be on this server. */
    private SuiteWar proper() {
        return hasHibernate() ? war(databases) : bundled();
    }

    @TestFactory
    Stream<DynamicTest> hibernateInTheWarIsNoHarm() {
        return Behaviour.of(server.door("bundled"));
    }

    @Test
    void aPersistenceUnitOfTheServersSharesTheTransaction() {
        server.deploy("beside", proper().persistenceUnit(ledger()).write(file("beside")));

        server.door("beside").report("filed");

        assertThat(databases.ledger().rows("report where item = 'filed'")).isEqualTo(1);
        assertThat(databases.ledger().rows("report")).isEqualTo(1);
        assertThat(databases.shop().rows("sale where item like 'filed%'")).isEqualTo(1);
        assertThat(databases.warehouse().rows("movement where item like 'filed%'"))
                .isEqualTo(1);
        server.undeploy("beside");
    }

    @Test
    void aSessionWithoutANameBesideAPersistenceUnitIsExplained() {
        Path war = proper().persistenceUnit(ledger()).without(PlainUnit.class).write(file("plain"));

        assertThatThrownBy(() -> server.deploy("plain", war)).isInstanceOf(DeploymentFailure.class);

        assertThat(server.process().output())
                .contains("TANDEM00194: An EntityManager or Session without a connection's name is injected");
    }
}
