package io.tandem.it.txtype;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Each method answers the key of the transaction it ran in, {@code null} without one. */
@ApplicationScoped
public class Notes {

    @Inject
    @Session
    EntityManager notes;

    @Inject
    TransactionSynchronizationRegistry transactions;

    @Transactional
    public Object required() {
        return transactions.getTransactionKey();
    }

    @Transactional(TxType.REQUIRES_NEW)
    public Object requiresNew() {
        return transactions.getTransactionKey();
    }

    @Transactional(TxType.MANDATORY)
    public Object mandatory() {
        return transactions.getTransactionKey();
    }

    @Transactional(TxType.SUPPORTS)
    public Object supports() {
        return transactions.getTransactionKey();
    }

    @Transactional(TxType.NOT_SUPPORTED)
    public Object notSupported() {
        return transactions.getTransactionKey();
    }

    @Transactional(TxType.NEVER)
    public Object never() {
        return transactions.getTransactionKey();
    }

    @Transactional
    public void persist(long id) {
        notes.persist(new Note(id));
    }

    @Transactional(TxType.NOT_SUPPORTED)
    public void persistUnsupported(long id) {
        notes.persist(new Note(id));
    }

    @Transactional(TxType.SUPPORTS)
    public boolean exists(long id) {
        return notes.find(Note.class, id) != null;
    }
}
