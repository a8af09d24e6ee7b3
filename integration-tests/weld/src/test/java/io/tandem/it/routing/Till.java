package io.tandem.it.routing;

import io.tandem.Session;
import io.tandem.Sessions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.StatelessSession;

@Dependent
class Till {

    @Inject
    EntityManager plain;

    @Inject
    org.hibernate.Session plainSession;

    @Inject
    Instance<EntityManager> plainLater;

    @Inject
    @Session
    EntityManager shop;

    @Inject
    @Session("warehouse")
    org.hibernate.Session warehouse;

    @Inject
    @Session("warehouse")
    StatelessSession warehouseStateless;

    @Inject
    Sessions sessions;
}
