package io.tandem.it.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Sessions;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Scenario;
import org.junit.jupiter.api.Test;

/** Rows of several tenants in one table: each connection has a tenant resolver of its own. */
class TenantsIT extends Scenario {

    TenantsIT() {
        super("default", "warehouse");
    }

    @Override
    protected void configure(ApplicationArchives archives) {
        archives.property("sql.connection.warehouse.hibernate.tenant_identifier_resolver", Regions.class.getName());
    }

    @Test
    void everyTransactionSeesTheRowsOfItsTenant() throws Exception {
        CurrentShop shop = application.bean(CurrentShop.class);
        Sessions sessions = application.bean(Sessions.class);

        shop.set("north");
        application.inTransaction(() -> {
            sessions.of(Customer.class).persist(new Customer(1));
            sessions.of(Supply.class).persist(new Supply(1));
        });
        shop.set("south");

        assertThat(sessions.of(Customer.class).find(Customer.class, 1L)).isNull();
        application.inTransaction(() ->
                assertThat(sessions.of(Customer.class).find(Customer.class, 1L)).isNull());
        shop.set("north");
        assertThat(sessions.of(Customer.class).find(Customer.class, 1L)).isNotNull();
        assertThat(database("default").column("select shop from Customer")).containsExactly("north");
        assertThat(database("warehouse").column("select region from Supply")).containsExactly("coast");
    }
}
