package io.tandem.it.crash.bank;

import io.tandem.Sessions;
import io.tandem.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import org.hibernate.Session;

/** Transfers between accounts in different databases. */
@ApplicationScoped
public class Bank {

    @Inject
    Sessions sessions;

    @Inject
    Transactions transactions;

    /** Always in the order of the databases, so that two transfers never wait for each other. */
    public void transfer(Order order) {
        transactions.run(() -> order.amounts().forEach((connection, amount) -> {
            Session session = sessions.get(connection);
            Account account = session.find(Account.class, order.account(), LockModeType.PESSIMISTIC_WRITE);
            if (account == null) {
                throw new MissingAccountException(connection, order.account());
            }
            account.balance += amount;
            session.persist(new Transfer(order.id()));
        }));
    }
}
