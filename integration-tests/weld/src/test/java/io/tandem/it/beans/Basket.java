package io.tandem.it.beans;

import io.tandem.ConnectionInfo;
import io.tandem.Connections;
import io.tandem.Session;
import io.tandem.Sessions;
import io.tandem.Transactions;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Metamodel;
import java.io.Serializable;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** Of an HTTP session, which the server may write to its disk: CDI refuses it where anything in it can't be written. */
@SuppressWarnings("serial") // that the fields can be written is what is tested
@SessionScoped
class Basket implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Session("warehouse")
    EntityManager entityManager;

    @Inject
    @Session("warehouse")
    org.hibernate.Session session;

    @Inject
    @Session("warehouse")
    StatelessSession stateless;

    @Inject
    @Session("warehouse")
    EntityManagerFactory factory;

    @Inject
    @Session("warehouse")
    SessionFactory sessionFactory;

    @Inject
    @Session("warehouse")
    DataSource jdbc;

    @Inject
    @Session("warehouse")
    Metamodel metamodel;

    @Inject
    @Session("warehouse")
    ConnectionInfo info;

    @Inject
    EntityManager plain;

    @Inject
    org.hibernate.Session plainSession;

    @Inject
    Sessions sessions;

    @Inject
    Connections connections;

    @Inject
    Transactions transactions;
}
