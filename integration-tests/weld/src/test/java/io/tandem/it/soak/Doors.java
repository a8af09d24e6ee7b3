package io.tandem.it.soak;

import io.tandem.RetryTransaction;
import io.tandem.Session;
import io.tandem.Sessions;
import io.tandem.TransactionBoundary.Work;
import io.tandem.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import javax.sql.DataSource;
import org.hibernate.StatelessSession;

/** Every way to the databases. */
@ApplicationScoped
class Doors {

    @Inject
    @Session
    EntityManager shop;

    @Inject
    @Session("warehouse")
    EntityManager warehouse;

    @Inject
    @Session
    StatelessSession statelessShop;

    @Inject
    @Session("warehouse")
    StatelessSession statelessWarehouse;

    @Inject
    @Session
    DataSource jdbcShop;

    @Inject
    @Session("warehouse")
    DataSource jdbcWarehouse;

    @Inject
    EntityManager plain;

    @Inject
    Sessions sessions;

    @Inject
    Transactions transactions;

    @Inject
    TransactionManager manager;

    EntityManager shop() {
        return shop;
    }

    EntityManager warehouse() {
        return warehouse;
    }

    StatelessSession statelessShop() {
        return statelessShop;
    }

    StatelessSession statelessWarehouse() {
        return statelessWarehouse;
    }

    DataSource jdbcShop() {
        return jdbcShop;
    }

    DataSource jdbcWarehouse() {
        return jdbcWarehouse;
    }

    EntityManager plain() {
        return plain;
    }

    Sessions sessions() {
        return sessions;
    }

    Transactions transactions() {
        return transactions;
    }

    TransactionManager manager() {
        return manager;
    }

    @Transactional
    public <E extends Exception> void annotated(Work<E> work) throws E {
        work.run();
    }

    @RetryTransaction(attempts = 3, delay = "1ms")
    @Transactional
    public <E extends Exception> void retried(Work<E> work) throws E {
        work.run();
    }

    @ActivateRequestContext
    public <E extends Exception> void inRequest(Work<E> work) throws E {
        work.run();
    }
}
