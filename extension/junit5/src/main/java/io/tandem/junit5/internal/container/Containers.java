package io.tandem.junit5.internal.container;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The containers of a run, and the databases of those that weld-junit makes. Each is lent to one class at a time, or to one
 * test; those that run at the same time get containers and databases of their own. Thread-safe.
 */
final class Containers implements CrashSite, AutoCloseable {

    private final Map<SetUp, Deque<TestContainer>> idle = new HashMap<>();
    private final Map<SetUp, Deque<DatabaseSet>> idleSets = new HashMap<>();
    private final UsedAddresses used = new UsedAddresses();
    private final NewDatabases databases = new NewDatabases();
    private final TestLog log = new TestLog();

    /** A container with those settings, until it is given back. */
    TestContainer borrow(ClassSettings settings) {
        TestContainer container = borrow(
                settings.setUp(), idle, setUp -> TestContainer.start(application(settings, databases(settings))));
        try {
            container.application().require(settings);
        } catch (RuntimeException e) {
            giveBack(container);
            throw e;
        }
        return container;
    }

    /** For the next class with the same settings. */
    void giveBack(TestContainer container) {
        giveBack(container.application().set().setUp(), idle, container);
    }

    /** What a container has to be given that weld-junit makes. */
    TestedApplication borrowForWeld(ClassSettings settings) {
        TestedApplication application =
                application(settings, borrow(settings.setUp(), idleSets, setUp -> databases(settings)));
        BootOverrides.begin(application.overrides());
        return application;
    }

    /** The container has stopped. */
    void giveBack(TestedApplication application) {
        BootOverrides.end();
        giveBack(application.set().setUp(), idleSets, application.set());
    }

    @Override
    public Address database(String connection) {
        return databases.onPostgres(connection);
    }

    @Override
    public Path log() {
        return log.another();
    }

    private DatabaseSet databases(ClassSettings settings) {
        return new DatabaseSet(
                settings.setUp(), settings.keys().postgres() ? databases::onPostgres : databases::inMemory);
    }

    private TestedApplication application(ClassSettings settings, DatabaseSet set) {
        return new TestedApplication(set, settings, new TestOverrides(set, settings, log.directory()), this);
    }

    private <T> T borrow(SetUp setUp, Map<SetUp, Deque<T>> from, Function<SetUp, T> make) {
        used.acquire(setUp);
        try {
            T known = poll(setUp, from);
            return known != null ? known : make.apply(setUp);
        } catch (RuntimeException | Error e) {
            used.release(setUp);
            throw e;
        }
    }

    private synchronized <T> @Nullable T poll(SetUp setUp, Map<SetUp, Deque<T>> from) {
        Deque<T> known = from.get(setUp);
        return known == null ? null : known.poll();
    }

    private <T> void giveBack(SetUp setUp, Map<SetUp, Deque<T>> to, T lent) {
        synchronized (this) {
            to.computeIfAbsent(setUp, none -> new ArrayDeque<>()).push(lent);
        }
        used.release(setUp);
    }

    @Override
    public synchronized void close() {
        try (log;
                databases) {
            idle.values().forEach(containers -> containers.forEach(TestContainer::close));
        }
    }
}
