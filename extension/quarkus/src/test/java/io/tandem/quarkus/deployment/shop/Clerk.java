package io.tandem.quarkus.deployment.shop;

import io.tandem.Connection;
import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Asks for a connection that nobody knows, and for another one with the wrong annotation. */
@ApplicationScoped
public class Clerk {

    @Inject
    @Session("warehose")
    EntityManager misspelt;

    @Inject
    @Connection("warehouse")
    EntityManager mistaken;

    public boolean works() {
        return misspelt.isOpen() && mistaken.isOpen();
    }
}
