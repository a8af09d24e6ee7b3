package io.tandem.benchmarks.tandemquarkus;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.tandem.Session;
import io.tandem.benchmarks.se.FirstItem;
import io.tandem.benchmarks.worker.Batches;
import io.tandem.benchmarks.worker.FindCosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hibernate.internal.SessionImpl;

/** {@code find} inside one transaction whose first-level cache has the row. */
@ApplicationScoped
public class Finds {

    private static final int CALLS = 1000;

    @Inject
    @Session("first")
    EntityManager injected;

    /** Of the injected object and of the session behind it in turn, after as many batches to warm up. */
    @Transactional
    @TransactionConfiguration(timeout = 3600)
    public FindCosts costs(Long id, int batches) {
        FirstItem row = injected.find(FirstItem.class, id);
        EntityManager plain = injected.unwrap(SessionImpl.class);
        measure(plain, id, row, batches);
        return measure(plain, id, row, batches);
    }

    private FindCosts measure(EntityManager plain, Long id, FirstItem row, int batches) {
        Batches ofInjected = new Batches(batches, CALLS);
        Batches ofPlain = new Batches(batches, CALLS);
        for (int i = 0; i < batches; i++) {
            ofInjected.measure(() -> findByInjected(id, row));
            ofPlain.measure(() -> findByPlain(plain, id, row));
        }
        return new FindCosts(ofInjected.cost(), ofPlain.cost());
    }

    // a loop each, so that the compiler sees one kind of receiver in each

    private void findByInjected(Long id, FirstItem row) {
        for (int i = 0; i < CALLS; i++) {
            requireSame(row, injected.find(FirstItem.class, id));
        }
    }

    private static void findByPlain(EntityManager plain, Long id, FirstItem row) {
        for (int i = 0; i < CALLS; i++) {
            requireSame(row, plain.find(FirstItem.class, id));
        }
    }

    /** The result is used, so that no call is left out, and has to come from the first-level cache. */
    private static void requireSame(FirstItem row, FirstItem found) {
        if (found != row) {
            throw new IllegalStateException("The first-level cache has " + row + ", find answers " + found);
        }
    }
}
