package io.tandem.it.listeners;

import io.tandem.Session;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PreUpdate;

class Audit {

    @Inject
    @Session("audit")
    EntityManager audit;

    @PreUpdate
    void changed(Order order) {
        audit.persist(new AuditEntry("order " + order.id + " changed"));
    }
}
