package io.tandem.benchmarks.tandemquarkus;

import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.tandem.benchmarks.se.Shop;
import io.tandem.benchmarks.worker.FindCosts;
import io.tandem.benchmarks.worker.FindMeter;
import io.tandem.benchmarks.worker.Variant;
import io.tandem.benchmarks.worker.Worker;
import jakarta.inject.Inject;

/** Tandem as it comes on Quarkus, with two connections and two-phase commit. */
@QuarkusMain
public class WithTandemOnQuarkus implements QuarkusApplication, Variant, FindMeter {

    /** Of no transaction that is counted. */
    private static final long ID = -1;

    @Inject
    Shop shop;

    @Inject
    Finds finds;

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

    @Override
    public FindCosts finds(int batches) {
        shop.one(ID);
        return finds.costs(ID, batches);
    }

    /** Quarkus closes what it has opened. */
    @Override
    public void close() {}
}
