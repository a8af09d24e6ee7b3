package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.it.servers.table.Fills;
import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;
import io.tandem.it.servers.table.Suite;
import io.tandem.it.support.Database;
import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What can't be atomic or recovered on Liberty is found when it is deployed. */
@On(Product.LIBERTY)
class LibertyRefusalIT {

    private static final int TIMES = 10;

    private static final Path WARS = TestClasses.workDirectory("wars");
    private static final Databases DATABASES = Databases.create();
    private static final Databases OWN = Databases.create();
    private static final Liberty SERVER = new Liberty();

    @BeforeAll
    static void start() {
        DATABASES.byName().forEach(SERVER::xaDataSource);
        SERVER.plainDataSource("plain", DATABASES.warehouse());
        SERVER.dataSource("apart", DATABASES.warehouse(), "type=\"javax.sql.XADataSource\" transactional=\"false\"");
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Fills(Suite.REFUSALS)
    @Test
    void aPoolOfTandemsOwnIsRefusedUnderTwoPhaseBecauseItIsNotRecovered() {
        assertRefused(SERVER.wars().byUrl(OWN))
                .contains("TANDEM00180: Connection 'warehouse' can't take part in two-phase commit with a pool of"
                        + " Tandem's own: Liberty recovers its own data sources only")
                .contains("'sql.connection.warehouse.datasource'");
    }

    @Test
    void filesAreRefusedBecauseTheyAreNotRecovered() {
        Path directory = TestClasses.workDirectory("receipts");

        assertRefused(SERVER.wars().byName(DATABASES).receipts(directory))
                .contains("TANDEM00485: Participant 'files' can't be recovered on Liberty");
        assertThat(directory.resolve(".tandem")).doesNotExist();
    }

    @Fills(Suite.REFUSALS)
    @Test
    void aDataSourceWithoutXaIsRefusedUnderTwoPhase() {
        assertRefused(byName("jdbc/plain"))
                .contains("TANDEM00142: Connection 'warehouse'")
                .contains("'jdbc/plain'");
    }

    @Fills(Suite.REFUSALS)
    @Test
    void aDataSourceOutsideTransactionsIsRefusedUnderTwoPhase() {
        assertRefused(byName("jdbc/apart"))
                .contains("TANDEM00142: Connection 'warehouse'")
                .contains("'jdbc/apart'");
    }

    @Test
    void aDataSourceWithoutXaIsUsedWithoutTwoPhase() {
        SERVER.deploy("plain", byName("jdbc/plain").withoutTwoPhase().write(WARS.resolve("plain.war")));

        SERVER.door("plain").check("statelessSessionsTakePart");
        SERVER.undeploy("plain");
    }

    @Fills(Suite.REFUSALS)
    @Test
    void aNameThatIsNotBoundIsReported() {
        assertRefused(byName("jdbc/warehose")).contains("TANDEM00144: No data source 'jdbc/warehose' is bound in JNDI");
    }

    @Fills(value = Suite.REDEPLOY_BY_URL, says = "no connection left; class loaders as without Tandem")
    @Test
    void isDeployedTenTimesByAddress() {
        deployTenTimes("again-urls", SERVER.wars().byUrl(OWN).withoutTwoPhase());

        for (Database database : OWN.byName().values()) {
            assertThat(database.rows("pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"))
                    .isZero();
        }
    }

    @Fills(value = Suite.REDEPLOY_BY_NAME, says = "all ten work; class loaders as without Tandem")
    @Test
    void isDeployedTenTimesByName() {
        deployTenTimes("again-names", SERVER.wars().byName(DATABASES));
    }

    /** If this fails, Liberty has learnt to forget: then it has to forget what has Tandem as well. */
    @Test
    void whatIsUndeployedIsKeptByLibertyItself() {
        Path file = SuiteWar.bare().write(WARS.resolve("bare.war"));
        for (int i = 0; i < TIMES; i++) {
            SERVER.deploy("bare", file);
            SERVER.door("bare").answers();
            SERVER.undeploy("bare");
        }

        assertThat(SERVER.process().instances(Applications.BARE_MARKER)).isGreaterThan(Applications.LAST);
    }

    private static void deployTenTimes(String name, SuiteWar war) {
        Path file = war.write(WARS.resolve(name + ".war"));
        for (int i = 0; i < TIMES; i++) {
            SERVER.deploy(name, file);
            SERVER.door(name).check("commitsOnThreeDatabases");
            SERVER.undeploy(name);
        }
    }

    private static SuiteWar byName(String warehouse) {
        return SERVER.wars().byName(DATABASES).with("sql.connection.warehouse.datasource", warehouse);
    }

    private static AbstractStringAssert<?> assertRefused(SuiteWar war) {
        String[] message = new String[1];
        assertThatThrownBy(() -> SERVER.deploy("refused", war.write(WARS.resolve("refused.war"))))
                .isInstanceOf(DeploymentFailure.class)
                .satisfies(e -> message[0] = e.getMessage());
        return assertThat(message[0]);
    }
}
