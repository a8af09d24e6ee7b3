package io.tandem.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.FaultyProxy;
import io.tandem.it.support.FaultyProxy.When;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two databases, neither of which hears a step of the commit before the other is told it, too. */
class AtTheSameTimeIT {

    private final CyclicBarrier both = new CyclicBarrier(2);
    private final AtomicInteger together = new AtomicInteger();
    private Database left;
    private Database right;
    private FaultyProxy beforeLeft;
    private FaultyProxy beforeRight;
    private Application application;
    private Transfers transfers;

    @AfterEach
    void stop() {
        application.close();
        beforeLeft.close();
        beforeRight.close();
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void theyPrepareAtTheSameTime(Product product) throws Exception {
        start(product);
        meet(product.prepare, Product.POSTGRESQL.prepare);

        transfer();

        assertThat(together).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void theyCommitAtTheSameTime(Product product) throws Exception {
        start(product);
        meet(product.commit, Product.POSTGRESQL.commit);

        transfer();

        assertThat(together).hasValue(2);
    }

    private void start(Product product) {
        left = product.create();
        right = Product.POSTGRESQL.create();
        left.execute("create table Transfer(id bigint primary key)");
        right.execute("create table Transfer(id bigint primary key)");
        beforeLeft = new FaultyProxy(left.port());
        beforeRight = new FaultyProxy(right.port());
        application = new ApplicationArchives("together")
                .classes(Transfers.class)
                .connection("left", left.atPort(beforeLeft.port()))
                .connection("right", right.atPort(beforeRight.port()))
                .property("sql.twophase", "true")
                .start();
        transfers = application.bean(Transfers.class);
    }

    private void transfer() throws Exception {
        application.inTransaction(() -> {
            transfers.left(1);
            transfers.right(1);
        });
        assertThat(left.rows("Transfer")).isOne();
        assertThat(right.rows("Transfer")).isOne();
    }

    private void meet(String toLeft, String toRight) {
        beforeLeft.strike(When.REQUEST, toLeft, 1, link -> await());
        beforeRight.strike(When.REQUEST, toRight, 1, link -> await());
    }

    /** If the other does not come, it is too late for this one to count. */
    private void await() {
        try {
            both.await(10, TimeUnit.SECONDS);
            together.incrementAndGet();
        } catch (BrokenBarrierException | TimeoutException alone) {
            // one after the other
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
