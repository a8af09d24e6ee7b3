package io.tandem.it.servers.reports;

import io.tandem.it.servers.suite.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Writes with the server's persistence unit and with Tandem's connections in one transaction. */
@ApplicationScoped
public class Reports {

    @PersistenceContext(unitName = "reports")
    EntityManager unit;

    @Inject
    Shop shop;

    @Transactional
    public void file(String item, boolean refused) {
        unit.persist(new Report(item));
        shop.sell(item);
        if (refused) {
            throw new IllegalStateException("refused");
        }
    }
}
