package io.tandem.it.listeners;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PreUpdate;

/** Answers a change in one connection by a change in the other, if it is told to. */
@ApplicationScoped
public class Echo {

    @Inject
    @Session
    EntityManager orders;

    @Inject
    @Session("audit")
    EntityManager audit;

    private volatile long order;
    private volatile long entry;

    void answer(long changedEntry, long changedOrder) {
        entry = changedEntry;
        order = changedOrder;
    }

    @PreUpdate
    void heard(Object changed) {
        if (changed instanceof Order && entry != 0) {
            audit.find(AuditEntry.class, entry).text += "!";
        }
        if (changed instanceof AuditEntry && order != 0) {
            orders.find(Order.class, order).quantity++;
        }
    }
}
