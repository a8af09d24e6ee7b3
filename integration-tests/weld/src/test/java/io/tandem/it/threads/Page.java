package io.tandem.it.threads;

import io.tandem.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Of a request, as the session that it reads with. */
@RequestScoped
public class Page {

    private Guest ann;

    @Inject
    @Session
    EntityManager guests;

    /** The guest as the request has met it. */
    public Guest ann() {
        if (ann == null) {
            ann = guests.find(Guest.class, 1L);
        }
        return ann;
    }

    public boolean hasTheSameSession() {
        return guests.contains(ann()) && guests.find(Guest.class, 1L) == ann();
    }

    @Transactional
    public void add(long id) {
        guests.persist(new Guest(id, "guest " + id));
    }
}
