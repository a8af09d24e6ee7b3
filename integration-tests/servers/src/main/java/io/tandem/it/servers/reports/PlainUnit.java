package io.tandem.it.servers.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes the unit what is injected without a name. */
@Dependent
public class PlainUnit {

    @Produces
    @PersistenceContext(unitName = "reports")
    EntityManager unit;
}
