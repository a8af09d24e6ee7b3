package io.tandem.it.support;

import static org.assertj.core.api.Assertions.fail;

import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of one package's application, booted once for each {@link Setting}. */
@ParameterizedClass(name = "{0}")
@MethodSource("settings")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class Scenario {

    @Parameter
    protected Setting setting;

    protected Application application;
    private Map<String, Database> databases;
    private final String[] connections;

    /** The settings of a scenario that says nothing else: a method of the same name in its class does. */
    static Stream<Setting> settings() {
        return Stream.of(Setting.H2, Setting.POSTGRESQL, Setting.POSTGRESQL_ONE_PHASE);
    }

    /** A scenario with these connections. */
    protected Scenario(String... connections) {
        this.connections = connections;
    }

    @BeforeParameterizedClassInvocation
    final void boot() {
        ApplicationArchives archives = new ApplicationArchives(getClass().getSimpleName()).packageOf(getClass());
        databases = setting.configure(archives, connections);
        configure(archives);
        application = archives.start();
    }

    @AfterParameterizedClassInvocation
    final void stop() {
        if (application != null) {
            application.close();
        }
    }

    @AfterEach
    final void leaveNoTransaction() throws SystemException {
        TransactionManager transactions = application.bean(TransactionManager.class);
        if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transactions.rollback();
            fail("The test left a transaction behind");
        }
    }

    /** For what a scenario needs beside its package and its databases. */
    protected void configure(ApplicationArchives archives) {}

    /** The database of a connection, as seen from outside. */
    protected final Database database(String connection) {
        return databases.get(connection);
    }
}
