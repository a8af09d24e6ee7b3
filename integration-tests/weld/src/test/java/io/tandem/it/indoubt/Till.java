package io.tandem.it.indoubt;

import io.tandem.Session;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.PostgresServers;
import jakarta.persistence.EntityManager;
import javax.transaction.xa.XAException;

/** A shop over two databases, whose recovery does not come by itself within a test. */
final class Till {

    private final Database shop = PostgresServers.create(0);
    private final Database warehouse = PostgresServers.create(1);

    ApplicationArchives archives() {
        return new ApplicationArchives("indoubt")
                .packageOf(Sale.class)
                .connection("default", shop)
                .connection("warehouse", warehouse)
                .property("sql.connection.default.schema", "update")
                .property("sql.connection.warehouse.schema", "update")
                .property("sql.connection.warehouse.driver", RefusingXADataSource.class.getName())
                .property("sql.transaction.node-name", "till-1")
                .property("sql.recovery.period", "1h")
                .property("sql.recovery.orphan-safety", "1h")
                .property("sql.twophase", "true");
    }

    Database shop() {
        return shop;
    }

    Database warehouse() {
        return warehouse;
    }

    /** Sells, with the refusal of the warehouse's commit. */
    static void sell(Application application, long id, int refusal) throws Exception {
        if (refusal == XAException.XAER_RMFAIL) {
            Refusal.hold(refusal);
        } else {
            Refusal.next(refusal);
        }
        sell(application, id);
    }

    /** Sells. */
    static void sell(Application application, long id) throws Exception {
        EntityManager sales = application.bean(EntityManager.class, Session.Literal.of("default"));
        EntityManager movements = application.bean(EntityManager.class, Session.Literal.of("warehouse"));
        application.inTransaction(() -> {
            sales.persist(new Sale(id));
            movements.persist(new Movement(id));
        });
    }
}
