package io.tandem.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;
import io.tandem.Connections;
import io.tandem.Sessions;
import io.tandem.quarkus.deployment.shop.Movement;
import io.tandem.quarkus.deployment.shop.Order;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Databases that nobody has configured an address of; H2's need no containers. */
class DevServicesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Order.class, Movement.class))
            .overrideConfigKey("sql.twophase", "true")
            .overrideConfigKey("quarkus.datasource.db-kind", "h2")
            .overrideConfigKey("quarkus.datasource.warehouse.db-kind", "h2")
            .overrideConfigKey("sql.connection.default.schema", "create")
            .overrideConfigKey("sql.connection.warehouse.schema", "create")
            .overrideConfigKey("sql.transaction.log-dir", "target/dev-services-log");

    @Inject
    Connections connections;

    @Inject
    Sessions sessions;

    @Inject
    UserTransaction transaction;

    @Test
    void startsADatabaseForEachConnection() throws Exception {
        String shop = connections.get("default").url();
        String warehouse = connections.get("warehouse").url();
        assertThat(shop).startsWith("jdbc:h2:tcp://localhost:");
        assertThat(warehouse).startsWith("jdbc:h2:tcp://localhost:").isNotEqualTo(shop);
        assertThat(connections.get("warehouse").twophase()).isTrue();

        transaction.begin();
        sessions.of(Order.class).persist(new Order());
        sessions.of(Movement.class).persist(new Movement());
        transaction.commit();

        assertThat(sessions.query(Order.class).count()).isEqualTo(1);
        assertThat(sessions.query(Movement.class).count()).isEqualTo(1);
    }
}
