package io.tandem.it.listeners;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

@ApplicationScoped
public class Orders {

    @Inject
    @Session
    EntityManager orders;

    @Inject
    @Session("audit")
    EntityManager audit;

    @Inject
    Echo echo;

    @Transactional
    void place(Order order) {
        orders.persist(order);
    }

    @Transactional
    void change(long id) {
        orders.find(Order.class, id).quantity++;
    }

    @Transactional
    void readAuditThenChange(long id) {
        audit.find(AuditEntry.class, 0L);
        change(id);
    }

    @Transactional
    void auditThenChange(long id) {
        audit.persist(new AuditEntry("about to change"));
        audit.flush();
        change(id);
    }

    @Transactional
    void changeAndAnswer(long id, boolean forEver) {
        AuditEntry entry = new AuditEntry("changed");
        audit.persist(entry);
        audit.flush();
        echo.answer(entry.id, forEver ? id : 0);
        change(id);
    }

    @Transactional
    void changeAndFail(long id) {
        change(id);
        orders.flush();
        throw new IllegalStateException("refused");
    }

    Order find(long id) {
        return orders.find(Order.class, id);
    }
}
