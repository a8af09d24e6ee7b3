package io.tandem.it.outside;

import io.tandem.Session;
import io.tandem.it.support.Scenario;
import jakarta.persistence.EntityManager;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;

/** No transaction is active, and one page is there. */
abstract class OutsideScenario extends Scenario {

    EntityManager pages;
    StatelessSession stateless;

    OutsideScenario() {
        super("library");
    }

    @BeforeEach
    final void onePage() {
        pages = application.bean(EntityManager.class, Session.Literal.of("library"));
        stateless = application.bean(StatelessSession.class, Session.Literal.of("library"));
        database("library").execute("delete from Page", "insert into Page(id, text) values (1, 'once')");
    }
}
