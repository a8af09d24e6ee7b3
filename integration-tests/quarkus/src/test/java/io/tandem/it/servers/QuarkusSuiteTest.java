package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.Connections;
import io.tandem.Sessions;
import io.tandem.it.quarkus.Stocktaking;
import io.tandem.it.quarkus.Wobbly;
import io.tandem.it.servers.suite.Entry;
import io.tandem.it.servers.suite.Movement;
import io.tandem.it.servers.suite.Sale;
import io.tandem.it.servers.suite.Shop;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The application where Quarkus tests it: in the JVM of the tests. */
@QuarkusTest
@QuarkusTestResource(SuiteDatabases.class)
class QuarkusSuiteTest {

    @TestHTTPResource("/")
    URL address;

    @Inject
    Shop shop;

    @Inject
    Stocktaking stocktaking;

    @Inject
    Sessions sessions;

    @Inject
    Connections connections;

    @Inject
    Wobbly wobbly;

    /** In a thread of the server's, with a request. */
    @Test
    void everyCheckOfTheSuiteHolds() {
        Door door = new Door(address.toString().replaceAll("/$", ""));
        List<String> checks = door.checks();

        assertThat(checks).hasSizeGreaterThanOrEqualTo(23);
        assertThat(checks).allSatisfy(door::check);
    }

    @Test
    void commitsATransactionOfQuarkussOwnMaking() {
        QuarkusTransaction.requiringNew().run(() -> shop.sell("lamp"));

        assertThat(stocktaking.of("lamp")).containsExactly(1L, 1L);
    }

    @Test
    void rollsBackATransactionOfQuarkussOwnMaking() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    shop.sell("chair");
                    throw new IllegalStateException("sold out");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(stocktaking.of("chair")).containsExactly(0L, 0L);
    }

    @Test
    void keepsTransactionScopedBeansForTheTransaction() {
        QuarkusTransaction.requiringNew().run(() -> {
            stocktaking.basket().add("table");
            shop.sell("table");
            assertThat(stocktaking.basket().items()).containsExactly("table");
        });

        assertThatThrownBy(() -> stocktaking.basket().items()).isInstanceOf(ContextNotActiveException.class);
        assertThat(stocktaking.of("table")).containsExactly(1L, 1L);
    }

    @Test
    void doesAgainWhatFailedForAReasonThatPasses() {
        assertThat(wobbly.sell("stool")).isEqualTo(2);
        assertThat(stocktaking.of("stool")).containsExactly(1L, 1L);
    }

    @Test
    void findsTheConnectionOfAnEntity() {
        shop.sell("carpet");

        assertThat(sessions.query(Movement.class).count()).isPositive();
        assertThat(sessions.query(Entry.class).count()).isPositive();
        assertThat(connections.names()).containsExactly("default", "ledger", "warehouse");
        assertThat(connections.get("default").entities()).containsExactly(Sale.class);
        assertThat(connections.inDoubt()).isEmpty();
    }

    @Test
    void handsOutTheFactoryAndTheMetamodelOfAConnection() {
        assertThat(stocktaking.metamodel().getEntities())
                .extracting(entity -> entity.getJavaType().getSimpleName())
                .containsExactly("Movement");
        assertThat(stocktaking.factory().getMetamodel().entity(Movement.class)).isNotNull();
    }

    @Test
    void isReady() throws IOException {
        assertThat(get("q/health/ready")).contains("\"tandem\"").contains("\"status\": \"UP\"");
        assertThat(get("q/health/live")).contains("\"tandem\"");
    }

    @Test
    void showsWhatItCounts() throws IOException {
        shop.sell("curtain");

        assertThat(get("q/metrics")).contains("tandem_transactions");
    }

    private String get(String path) throws IOException {
        try (InputStream in = new URL(address, path).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
