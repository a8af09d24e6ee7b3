package io.tandem.it.beans;

import io.tandem.ConnectionInfo;
import io.tandem.Connections;
import io.tandem.Session;
import io.tandem.Sessions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** Injects everything there is. */
@Dependent
class Depot {

    @Inject
    @Session
    EntityManager shop;

    @Inject
    @Session
    org.hibernate.Session shopSession;

    @Inject
    @Session("warehouse")
    EntityManager warehouse;

    @Inject
    @Warehouse
    EntityManager aliased;

    @Inject
    @Warehouse
    StatelessSession stateless;

    @Inject
    @Warehouse
    DataSource jdbc;

    @Inject
    @Session("warehouse")
    EntityManagerFactory factory;

    @Inject
    @Warehouse
    SessionFactory sessionFactory;

    @Inject
    @Warehouse
    Metamodel metamodel;

    @Inject
    @Warehouse
    ConnectionInfo info;

    @Inject
    Sessions sessions;

    @Inject
    Connections connections;

    @Inject
    UserTransaction userTransaction;

    @Inject
    TransactionManager transactionManager;

    @Inject
    TransactionSynchronizationRegistry synchronizationRegistry;
}
