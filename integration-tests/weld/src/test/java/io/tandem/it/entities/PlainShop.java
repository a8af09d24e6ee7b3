package io.tandem.it.entities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

@ApplicationScoped
public class PlainShop {
    @Inject
    EntityManager entityManager;

    @Transactional
    public void sell(StockMovement movement) {
        entityManager.persist(movement); // to the warehouse
    }

    public List<StockMovement> movements() {
        return entityManager
                .createQuery("from StockMovement", StockMovement.class)
                .getResultList();
    }
}
