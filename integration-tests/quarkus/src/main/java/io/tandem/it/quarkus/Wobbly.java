package io.tandem.it.quarkus;

import io.tandem.RetryTransaction;
import io.tandem.it.servers.suite.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Fails once, for a reason that passes. */
@ApplicationScoped
public class Wobbly {

    @Inject
    Shop shop;

    private final AtomicInteger attempts = new AtomicInteger();

    @RetryTransaction(attempts = 2, delay = "1ms")
    @Transactional
    public int sell(String item) {
        shop.sell(item);
        shop.shop().flush();
        if (attempts.incrementAndGet() == 1) {
            throw new IllegalStateException(new SQLException("somebody else was faster", "40001"));
        }
        return attempts.get();
    }
}
