package io.tandem.benchmarks.se.calls;

import io.tandem.benchmarks.se.FirstItem;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a transaction costs before it does anything, and the first use of a session in it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WholeTransactions {

    private Application application;
    private TransactionManager transactions;
    private FirstItem detached;

    @Setup
    public void start() throws Exception {
        application = new Application();
        transactions = application.transactions();
        detached = new FirstItem(Application.ID, "");
    }

    @TearDown
    public void stop() {
        application.close();
    }

    @Benchmark
    public void emptyTransaction() throws Exception {
        transactions.begin();
        transactions.commit();
    }

    @Benchmark
    public boolean firstUseOfPlainSession() throws Exception {
        transactions.begin();
        boolean contained = application.plain().contains(detached);
        transactions.commit();
        return contained;
    }

    @Benchmark
    public boolean firstUseOfInjectedSession() throws Exception {
        transactions.begin();
        boolean contained = application.first.contains(detached);
        transactions.commit();
        return contained;
    }
}
