package io.tandem.it.transactions;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Observes bookings in every phase of their transaction. */
@ApplicationScoped
class Journal {

    private final List<String> entries = new CopyOnWriteArrayList<>();

    @Inject
    @Session("ledger")
    EntityManager ledger;

    List<String> entries() {
        return entries;
    }

    void inProgress(@Observes(during = TransactionPhase.IN_PROGRESS) Booking booking) {
        entries.add("in progress");
    }

    void beforeCompletion(@Observes(during = TransactionPhase.BEFORE_COMPLETION) Booking booking) {
        entries.add("before completion");
        ledger.persist(new Voucher(booking));
    }

    void afterCompletion(@Observes(during = TransactionPhase.AFTER_COMPLETION) Booking booking) {
        entries.add("after completion");
    }

    void afterSuccess(@Observes(during = TransactionPhase.AFTER_SUCCESS) Booking booking) {
        entries.add("after success");
    }

    void afterFailure(@Observes(during = TransactionPhase.AFTER_FAILURE) Booking booking) {
        entries.add("after failure");
    }
}
