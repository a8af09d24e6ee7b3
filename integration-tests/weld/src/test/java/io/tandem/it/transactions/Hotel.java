package io.tandem.it.transactions;

import io.tandem.Session;
import io.tandem.TransactionRolledBackException;
import io.tandem.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;

/** The examples of the documentation. */
@Dependent
class Hotel {

    @Inject
    @Session
    EntityManager hotel;

    @Inject
    @Session("ledger")
    EntityManager ledger;

    @Inject
    Transactions transactions;

    @Inject
    Mail mail;

    void book(Booking booking) {
        transactions.run(() -> {
            hotel.persist(booking);
            ledger.persist(new Voucher(booking));
        });
    }

    boolean isBooked(long id) {
        return transactions
                .requiringNew()
                .timeout(Duration.ofSeconds(5))
                .call(() -> hotel.find(Booking.class, id) != null);
    }

    void bookUnlessFull(Booking booking) throws FullException {
        transactions.rollbackOn(FullException.class).run(() -> {
            hotel.persist(booking);
            throw new FullException();
        });
    }

    void bookIfPossible(Booking booking) {
        try {
            book(booking);
        } catch (TransactionRolledBackException refused) {
            mail.send("booking " + booking.id + " is in neither database");
        }
    }

    void bookAndTell(Booking booking) {
        transactions.run(() -> {
            hotel.persist(booking);
            transactions.afterCommit(() -> mail.send("booked " + booking.id));
            transactions.afterRollback(() -> mail.send("not booked " + booking.id));
        });
    }
}
