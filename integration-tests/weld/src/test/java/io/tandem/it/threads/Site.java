package io.tandem.it.threads;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** Of the application, and used by all requests at a time. */
@ApplicationScoped
public class Site {

    @Inject
    Page page;

    @Inject
    @Session
    EntityManager guests;

    @Inject
    @Session("warehouse")
    EntityManager warehouse;

    /** One request; meets the others while its session is open. */
    @ActivateRequestContext
    public Guest visit(long id, CyclicBarrier others) throws Exception {
        Guest ann = guests.find(Guest.class, 1L);
        if (page.ann() != ann || !page.hasTheSameSession()) {
            throw new AssertionError("The request has two sessions");
        }
        others.await(30, TimeUnit.SECONDS);
        page.add(id);
        others.await(30, TimeUnit.SECONDS);
        if (!guests.contains(guests.find(Guest.class, id))) {
            throw new AssertionError("The request does not see what it has written");
        }
        return ann;
    }
}
