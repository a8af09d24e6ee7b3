package io.tandem.it.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tandem.Sessions;
import io.tandem.it.routing.shared.Price;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The session of an entity: by class, by name, by instance. */
class OfIT extends RoutingScenario {

    private Sessions sessions;

    @BeforeEach
    void bean() {
        sessions = till().sessions;
    }

    @Test
    void aClassLeadsToItsConnection() {
        assertThat(sessions.of(Order.class)).isEqualTo(sessions.get("default"));
        assertThat(sessions.of(Movement.class)).isEqualTo(sessions.get("warehouse"));
        assertThat(sessions.of(Return.class)).isEqualTo(sessions.get("warehouse"));
        assertThat(sessions.stateless(Movement.class)).isEqualTo(sessions.stateless("warehouse"));
    }

    @Test
    void aNameLeadsToItsConnection() {
        assertThat(sessions.of("Order")).isEqualTo(sessions.get("default"));
        assertThat(sessions.of("StockMovement")).isEqualTo(sessions.get("warehouse"));
        assertThat(sessions.of(Movement.class.getName())).isEqualTo(sessions.get("warehouse"));
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sessions.of("StokMovement"))
                .withMessageContaining("TANDEM00321")
                .withMessageContaining("Did you mean 'StockMovement'?");
    }

    @Test
    void anInstanceLeadsToItsConnection() {
        assertThat(sessions.of(new Order(1, "Ann"))).isEqualTo(sessions.get("default"));
        assertThat(sessions.of(new Return(1, 1))).isEqualTo(sessions.get("warehouse"));
    }

    @Test
    void aProxyLeadsToItsConnectionAlsoWhenItsSessionIsGone() throws Exception {
        application.inTransaction(() -> sessions.of(Return.class).persist(new Return(10, 3)));
        AtomicReference<Movement> proxy = new AtomicReference<>();
        application.inTransaction(() -> {
            proxy.set(sessions.get("warehouse").getReference(Movement.class, 10L));
            assertThat(sessions.of(proxy.get()).contains(proxy.get())).isTrue();
            assertThat(Hibernate.isInitialized(proxy.get())).isFalse();
        });

        assertThat(sessions.of(proxy.get())).isEqualTo(sessions.get("warehouse"));
        assertThat(Hibernate.isInitialized(proxy.get())).isFalse();
    }

    @Test
    void aDetachedInstanceLeadsToItsConnection() throws Exception {
        Order order = new Order(11, "Ann");
        application.inTransaction(() -> sessions.of(order).persist(order));
        order.customer = "Bob";
        application.inTransaction(() -> sessions.of(order).merge(order));

        assertThat(sessions.of(order).find(Order.class, 11L).customer()).isEqualTo("Bob");
    }

    @Test
    void whatIsNoEntityIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sessions.of(Integer.valueOf(1)))
                .withMessageContaining("TANDEM00316")
                .withMessageContaining("java.lang.Integer")
                .withMessageContaining("[default, warehouse]");
    }

    @Test
    void anEntityOfSeveralConnectionsNeedsItsConnectionNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sessions.of(Price.class))
                .withMessageContaining("TANDEM00317")
                .withMessageContaining("[default, warehouse]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sessions.of("Price"))
                .withMessageContaining("TANDEM00317");
    }
}
