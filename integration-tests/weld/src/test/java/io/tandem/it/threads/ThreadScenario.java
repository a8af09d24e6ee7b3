package io.tandem.it.threads;

import io.tandem.it.support.Scenario;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

abstract class ThreadScenario extends Scenario {

    House house;
    Hall hall;
    ExecutorService threads;

    ThreadScenario() {
        super("default", "warehouse");
    }

    @BeforeEach
    final void open() {
        house = application.bean(House.class);
        hall = application.bean(Hall.class);
        threads = Executors.newFixedThreadPool(1);
        database("default")
                .execute(
                        "delete from Guest",
                        "insert into Guest(id, name) values (1, 'ann')",
                        "insert into Guest(id, name, host_id) values (2, 'bob', 1)");
        database("warehouse").execute("delete from Invitation");
    }

    @AfterEach
    final void shutDown() {
        threads.shutdownNow();
    }

    /** Does it in another thread, without a transaction. */
    final <T> T elsewhere(Callable<T> work) throws Exception {
        try {
            return threads.submit(work).get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception failure ? failure : e;
        }
    }

    /** Does it in another thread, in a transaction of its own that is rolled back. */
    final <T> T inAnotherTransaction(Callable<T> work) throws Exception {
        return elsewhere(() -> {
            hall.manager.begin();
            try {
                return work.call();
            } finally {
                hall.manager.rollback();
            }
        });
    }
}
