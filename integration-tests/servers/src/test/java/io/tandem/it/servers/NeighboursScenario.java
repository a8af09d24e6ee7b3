package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.it.servers.reports.PlainUnit;
import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import java.util.List;
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

    /** The server, not started and without data sources. */
    abstract Server create();

    /** One that has no Hibernate. */
    abstract Server createWithoutHibernate();

    @BeforeAll
    void start() {
        server = create();
        databases.byName().forEach(server::xaDataSource);
        server.start();
        server.deploy("bundled", bundled().write(wars.resolve("bundled.war")));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** The application as it should be on this server. */
    private SuiteWar proper() {
        return server.wars().byName(databases);
    }

    /** The application with Hibernate in it, whether the server has it or not. */
    private SuiteWar bundled() {
        return new ServerWars(server.wars().dataSource(""), Jars.hibernate()).byName(databases);
    }

    /** Without Hibernate. */
    private SuiteWar bare() {
        return new ServerWars(server.wars().dataSource(""), List.of()).byName(databases);
    }

    private String ledger() {
        return server.wars().dataSource("ledger");
    }

    private void assertRefused(Server by, SuiteWar war, String message) {
        Path file = war.write(wars.resolve("refused.war"));

        assertThatThrownBy(() -> by.deploy("refused", file)).isInstanceOf(DeploymentFailure.class);

        assertThat(by.process().output()).contains(message);
    }

    @Test
    void whereThereIsNoHibernateItSaysWhatToAdd() {
        try (Server bare = createWithoutHibernate()) {
            databases.byName().forEach(bare::xaDataSource);
            bare.start();

            assertRefused(bare, bare(), "TANDEM00160: Tandem needs Hibernate ORM");
        }
    }

    @TestFactory
    Stream<DynamicTest> hibernateInTheWarIsNoHarm() {
        return Behaviour.of(server.door("bundled"));
    }

    @Test
    void aPersistenceUnitOfTheServersSharesTheTransaction() {
        server.deploy("beside", proper().persistenceUnit(ledger()).write(wars.resolve("beside.war")));

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
        assertRefused(
                server,
                proper().persistenceUnit(ledger()).without(PlainUnit.class),
                "TANDEM00194: An EntityManager or Session is injected without a connection's name");
    }
}
