package io.tandem.it.retry;

import io.tandem.RetryTransaction;
import io.tandem.Session;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The example of the documentation. */
@Dependent
class Passbook {

    @Inject
    @Session
    EntityManager accounts;

    @RetryTransaction(attempts = 5, delay = "20ms")
    @Transactional
    public void move(long from, long to, int amount) {
        accounts.find(Account.class, from).amount -= amount;
        accounts.find(Account.class, to).amount += amount;
    }
}
