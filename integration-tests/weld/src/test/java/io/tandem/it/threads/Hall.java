package io.tandem.it.threads;

import io.tandem.Session;
import io.tandem.Sessions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionManager;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** What the tests work with. */
@Dependent
class Hall {

    @Inject
    @Session
    EntityManager guests;

    @Inject
    @Session("warehouse")
    EntityManager warehouse;

    @Inject
    @Session
    org.hibernate.Session session;

    @Inject
    @Session
    StatelessSession stateless;

    @Inject
    @Session
    SessionFactory factory;

    @Inject
    @Session
    DataSource jdbc;

    @Inject
    Sessions sessions;

    @Inject
    TransactionManager manager;
}
