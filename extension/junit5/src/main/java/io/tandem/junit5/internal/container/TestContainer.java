package io.tandem.junit5.internal.container;

import java.util.concurrent.Semaphore;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** A container of the fixture's own, with the beans of the class path. */
public final class TestContainer implements AutoCloseable {

    private final TestedApplication application;
    private final WeldContainer weld;
    private final Injection injection;
    private final Semaphore turn = new Semaphore(1);

    private TestContainer(TestedApplication application, WeldContainer weld) {
        this.application = application;
        this.weld = weld;
        this.injection = new Injection(application);
    }

    static TestContainer start(TestedApplication application) {
        Weld weld = new Weld().addExtension(application.extension());
        BootOverrides.begin(application.overrides());
        try {
            return new TestContainer(application, weld.initialize());
        } finally {
            BootOverrides.end();
        }
    }

    public TestedApplication application() {
        return application;
    }

    /** Beans for tests. */
    public Injection injection() {
        return injection;
    }

    /** Waits until no other test of the class runs: there is one transaction over the databases at a time. */
    public void takeTurn() {
        turn.acquireUninterruptibly();
    }

    public void endTurn() {
        turn.release();
    }

    @Override
    public void close() {
        weld.shutdown();
    }
}
