package io.tandem.it.listeners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.it.support.Scenario;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entity listeners and converters are injected, and take part in the transaction with every connection they use. */
class EntityListenersIT extends Scenario {

    private static final AtomicLong IDS = new AtomicLong();

    private final long id = IDS.incrementAndGet();
    private Orders orders;

    EntityListenersIT() {
        super("default", "audit");
    }

    @BeforeEach
    void order() {
        database("audit").execute("delete from AuditEntry");
        database("default").execute("delete from orders");
        application.bean(Echo.class).answer(0, 0);
        orders = application.bean(Orders.class);
        orders.place(new Order(id, "4711"));
    }

    @Test
    void aListenerThatIsABeanIsThatBean() {
        int rung = application.bean(Bell.class).rung();

        orders.place(new Order(-id, null));

        assertThat(application.bean(Bell.class).rung()).isEqualTo(rung + 1);
    }

    @Test
    void aConverterIsInjected() {
        assertThat(database("default").column("select card from orders")).containsExactly("1174");
        assertThat(orders.find(id).card).isEqualTo("4711");
    }

    @Test
    void aListenerThatIsNoBeanIsInjectedAndWritesToAnotherConnection() {
        orders.change(id);

        assertThat(quantity()).isEqualTo("2");
        assertThat(audited()).isEqualTo(1);
    }

    @Test
    void whatAListenerWritesIsNotLostWhereItsSessionWasOpenedFirst() {
        orders.readAuditThenChange(id);

        assertThat(quantity()).isEqualTo("2");
        assertThat(audited()).isEqualTo(1);
    }

    @Test
    void whatAListenerWritesIsNotLostWhereItsSessionHadWritten() {
        orders.auditThenChange(id);

        assertThat(audited()).isEqualTo(2);
    }

    @Test
    void whatAListenerChangesInAnEntityIsNotLost() {
        orders.changeAndAnswer(id, false);

        assertThat(database("audit").column("select text from AuditEntry")).contains("changed!");
    }

    @Test
    void listenersThatAnswerEachOtherForEverRollBack() {
        assertThatThrownBy(() -> orders.changeAndAnswer(id, true)).hasStackTraceContaining("TANDEM00276");

        assertThat(quantity()).isEqualTo("1");
        assertThat(audited()).isZero();
    }

    @Test
    void whatAListenerWroteIsRolledBackWithTheRest() {
        assertThatIllegalStateException().isThrownBy(() -> orders.changeAndFail(id));

        assertThat(quantity()).isEqualTo("1");
        assertThat(audited()).isZero();
    }

    private String quantity() {
        return database("default").column("select quantity from orders").get(0);
    }

    private long audited() {
        return database("audit").rows("AuditEntry");
    }
}
