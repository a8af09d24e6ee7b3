package io.tandem.quarkus.deployment.office;

import io.tandem.Sessions;
import io.tandem.files.TransactionalFiles;
import io.tandem.quarkus.deployment.shop.Movement;
import io.tandem.quarkus.deployment.shop.Order;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Sells: a row in each of two databases, and an invoice. */
@ApplicationScoped
public class Desk {

    @Inject
    Sessions sessions;

    @Inject
    TransactionalFiles files;

    /** What happens at the end of a sale, in its transaction. */
    @FunctionalInterface
    public interface Step {
        void take(TransactionalFiles files);
    }

    @Transactional
    public void sell(String invoice, Step last) {
        sessions.of(Order.class).persist(new Order());
        sessions.of(Movement.class).persist(new Movement());
        files.write("invoices/" + invoice, invoice);
        last.take(files);
    }

    @Transactional
    public void note(String path, String text) {
        files.write(path, text);
    }

    public TransactionalFiles files() {
        return files;
    }

    /** The rows of the two databases. */
    public long rows() {
        return sessions.query(Order.class).count()
                + sessions.query(Movement.class).count();
    }
}
