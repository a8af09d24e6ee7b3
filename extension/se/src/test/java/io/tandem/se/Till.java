package io.tandem.se;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Uses both databases. */
@ApplicationScoped
class Till {

    @Inject
    @Session
    EntityManager articles;

    @Inject
    @Session("sales")
    EntityManager sales;

    @Transactional
    public void nothing() {
        // for the interceptor
    }
}
