package io.tandem.it.savepoint;

import io.tandem.Savepoint;
import io.tandem.Session;
import io.tandem.Sessions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** The example of the documentation. */
@Dependent
public class Import {

    @Inject
    @Session
    EntityManager shop;

    @Inject
    @Session("warehouse")
    EntityManager warehouse;

    @Inject
    Sessions sessions;

    @Transactional
    public List<Item> add(List<Item> items) {
        List<Item> refused = new ArrayList<>();
        for (Item item : items) {
            try (Savepoint savepoint = sessions.savepoint()) {
                shop.persist(item);
                warehouse.persist(new Stock(item.id));
                savepoint.release();
            } catch (PersistenceException e) {
                refused.add(item); // it is in neither database, the others stay
            }
        }
        return refused;
    }
}
