package io.tandem.junit5.internal.container;

import io.tandem.Connections;
import io.tandem.Session;
import io.tandem.junit5.internal.database.TestedDatabase;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An application in a test, from before its container starts until it has stopped. */
public final class TestedApplication {

    private final DatabaseSet set;
    private final ClassSettings first;
    private final TestOverrides overrides;
    private final CrashSite site;
    private final TestBeans extension = new TestBeans(this);
    private @Nullable BeanManager beanManager;
    private @Nullable TestRun run;

    TestedApplication(DatabaseSet set, ClassSettings first, TestOverrides overrides, CrashSite site) {
        this.set = set;
        this.first = first;
        this.overrides = overrides;
        this.site = site;
    }

    /** What the container has to be given. */
    public TestBeans extension() {
        return extension;
    }

    TestOverrides overrides() {
        return overrides;
    }

    DatabaseSet set() {
        return set;
    }

    /** What stands between pools and databases, by connection. */
    public Map<String, TestedDatabase> databases() {
        return overrides.databases();
    }

    /** The database of a connection. */
    public TestedDatabase database(String connection) {
        overrides.found().require("the test", connection);
        return Objects.requireNonNull(databases().get(connection), "Connection '" + connection + "' has no database");
    }

    /** Beans, by type and qualifier. */
    public Instance<Object> beans() {
        return Objects.requireNonNull(beanManager, "The container has not started")
                .createInstance();
    }

    BeanManager beanManager() {
        return Objects.requireNonNull(beanManager, "The container has not started");
    }

    boolean started() {
        return beanManager != null;
    }

    /** Called by the container when it is ready. */
    void started(BeanManager ready) {
        beanManager = ready;
        set.filled();
        databases().forEach((name, database) -> database.statements()
                .echo(set.setUp().echoed().contains(name) || first.keys().echo(name)));
        if (run != null) {
            run.begin();
        }
    }

    /**
     * Looks whether there are the connections that a class names.
     *
     * @throws IllegalArgumentException if there is one that nobody knows
     */
    void require(ClassSettings settings) {
        settings.require(overrides.found());
    }

    /** Called by the container when it is about to stop. */
    void stopping() {
        if (run != null) {
            run.end(true);
        }
        beanManager = null;
    }

    /** A test is about to begin; it does as soon as the container is ready. */
    void expect(TestRun next) {
        run = next;
        if (started()) {
            next.begin();
        }
    }

    void forget() {
        run = null;
    }

    /** Writes what sessions of the running transaction hold back, so that it can be seen. */
    public void flush(String connection) {
        database(connection);
        OwnTransaction.ifActive(() -> beans().select(EntityManager.class, Session.Literal.of(connection))
                .get()
                .flush());
    }

    /** Where an application can be made to crash. */
    CrashSite site() {
        return site;
    }

    /** To be looked at when the test ends. */
    public void expectAtEnd(Expectation expectation) {
        Objects.requireNonNull(run, "No test is running").expect(expectation);
    }

    /** The registry of its connections. */
    Connections connections() {
        return beans().select(Connections.class).get();
    }
}
