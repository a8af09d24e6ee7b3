package io.tandem.benchmarks.se.calls;

import io.tandem.EntityQuery;
import io.tandem.Sessions;
import io.tandem.benchmarks.se.FirstItem;
import jakarta.persistence.EntityManager;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Calls inside one long transaction, whose first-level cache has the row. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallsInTransaction {

    private Application application;
    private EntityManager injected;
    private EntityManager plain;
    private Sessions sessions;

    @Setup
    public void begin() throws Exception {
        application = new Application();
        application.transactions().begin();
        injected = application.first;
        plain = application.plain();
        sessions = application.sessions;
        plain.find(FirstItem.class, Application.ID);
        injected.find(FirstItem.class, Application.ID);
    }

    @TearDown
    public void end() throws Exception {
        application.transactions().rollback();
        application.close();
    }

    @Benchmark
    public Object findByPlainSession() {
        return plain.find(FirstItem.class, Application.ID);
    }

    @Benchmark
    public Object findByInjectedSession() {
        return injected.find(FirstItem.class, Application.ID);
    }

    @Benchmark
    public Session lookUpByName() {
        return sessions.get("first");
    }

    @Benchmark
    public Session lookUpByEntity() {
        return sessions.of(FirstItem.class);
    }

    @Benchmark
    public EntityQuery<FirstItem> makeQuery() {
        return sessions.query(FirstItem.class);
    }
}
