package io.tandem.it.aliases;

import io.tandem.ConnectionInfo;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Metamodel;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** Injects everything through the alias. */
@Dependent
class Store {

    @Inject
    @Warehouse
    EntityManager entityManager;

    @Inject
    @Warehouse
    Session session;

    @Inject
    @Warehouse
    StatelessSession stateless;

    @Inject
    @Warehouse
    EntityManagerFactory entityManagerFactory;

    @Inject
    @Warehouse
    SessionFactory sessionFactory;

    @Inject
    @Warehouse
    DataSource dataSource;

    @Inject
    @Warehouse
    Metamodel metamodel;

    @Inject
    @Warehouse
    ConnectionInfo info;

    @Inject
    @Warehouse
    Instance<EntityManager> later;

    @Inject
    @Any
    Instance<EntityManager> any;

    private final EntityManager ofConstructor;

    @Inject
    Store(@Warehouse EntityManager ofConstructor) {
        this.ofConstructor = ofConstructor;
    }

    EntityManager ofConstructor() {
        return ofConstructor;
    }
}
