package io.tandem.benchmarks.quarkus;

import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.tandem.benchmarks.worker.Variant;
import io.tandem.benchmarks.worker.Worker;
import jakarta.inject.Inject;

/**
 * Quarkus with its Hibernate extension and nothing but default settings, except the size of the pools, and recovery, without
 * which a crash would leave transactions in doubt.
 */
@QuarkusMain
public class WithQuarkus implements QuarkusApplication, Variant {

    @Inject
    Shop shop;

    @Override
    public int run(String... arguments) throws Exception {
        Worker.work(this);
        return 0;
    }

    @Override
    public void both(long id) {
        shop.both(id);
    }

    @Override
    public void one(long id) {
        shop.one(id);
    }

    /** Quarkus closes what it has opened. */
    @Override
    public void close() {}
}
