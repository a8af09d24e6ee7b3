package io.tandem.it.samename;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Session;
import io.tandem.Sessions;
import io.tandem.it.samename.billing.Customer;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Scenario;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two entities called Customer, each in a table called Customer, each in a connection of its own. */
class SameNameIT extends Scenario {

    SameNameIT() {
        super("crm", "billing");
    }

    @Override
    protected void configure(ApplicationArchives archives) {
        archives.packageOf(Customer.class).packageOf(io.tandem.it.samename.crm.Customer.class);
    }

    @Test
    void eachGoesToItsOwnConnection() throws Exception {
        Sessions sessions = application.bean(Sessions.class);
        application.inTransaction(() -> {
            sessions.of(Customer.class).persist(new Customer(1, "payer"));
            sessions.of(io.tandem.it.samename.crm.Customer.class)
                    .persist(new io.tandem.it.samename.crm.Customer(1, "visitor"));
        });

        assertThat(database("billing").column("select name from Customer")).containsExactly("payer");
        assertThat(database("crm").column("select name from Customer")).containsExactly("visitor");
    }

    @Test
    void aQueryByTheSimpleNameMeansTheOneOfTheConnection() {
        EntityManager billing = application.bean(EntityManager.class, Session.Literal.of("billing"));
        EntityManager crm = application.bean(EntityManager.class, Session.Literal.of("crm"));

        assertThat(entitiesCalledCustomer(billing)).containsExactly(Customer.class);
        assertThat(entitiesCalledCustomer(crm)).containsExactly(io.tandem.it.samename.crm.Customer.class);
        assertThat(crm.createQuery("from Customer", Object.class).getResultList())
                .allMatch(io.tandem.it.samename.crm.Customer.class::isInstance);
    }

    private static Stream<Class<?>> entitiesCalledCustomer(EntityManager session) {
        return session.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getName().equals("Customer"))
                .map(EntityType::getJavaType);
    }
}
