package io.tandem.it.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A session that is asked for an entity of another connection says whose it is. */
class WrongSessionIT extends RoutingScenario {

    private record Call(String name, BiConsumer<Session, Order> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Call> calls() {
        return Stream.of(
                new Call("persist", Session::persist),
                new Call("merge", Session::merge),
                new Call("remove", Session::remove),
                new Call("refresh", Session::refresh),
                new Call("lock", (session, order) -> session.lock(order, LockModeType.PESSIMISTIC_WRITE)),
                new Call("contains", Session::contains),
                new Call("find", (session, order) -> session.find(Order.class, 1L)),
                new Call("getReference by name", (session, order) -> session.getReference(Order.class.getName(), 1L)),
                new Call("getReference", (session, order) -> session.getReference(Order.class, 1L)),
                new Call("createQuery", (session, order) -> session.createQuery("from Order", Order.class)),
                new Call(
                        "createQuery join",
                        (session, order) -> session.createQuery(
                                "select m from StockMovement m join Order o on o.id = m.id", Movement.class)),
                new Call(
                        "createQuery by class",
                        (session, order) -> session.createQuery("from " + Order.class.getName(), Order.class)),
                new Call("createMutationQuery", (session, order) -> session.createMutationQuery("delete from Order")),
                new Call(
                        "createNativeQuery",
                        (session, order) -> session.createNativeQuery("select * from Movement", Order.class)),
                new Call("builder", (session, order) -> session.getCriteriaBuilder()
                        .createQuery(Order.class)
                        .from(Order.class)),
                new Call("builder for delete", (session, order) -> session.getCriteriaBuilder()
                        .createCriteriaDelete(Order.class)),
                new Call("createEntityGraph", (session, order) -> session.createEntityGraph(Order.class)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void isFoundOut(Call wrong) {
        assertFoundOut(
                () -> application.inTransaction(() -> wrong.call().accept(till().warehouse, new Order(1, "Ann"))));
    }

    @Test
    void isFoundOutOutsideATransactionToo() {
        Till till = till();
        assertFoundOut(() -> till.warehouse.find(Order.class, 1L));
        assertFoundOut(() -> till.warehouse.createQuery("from Order", Order.class));
    }

    @Test
    void criteriaOfAnotherConnectionAreFoundOut() {
        Till till = till();
        var criteria = till.shop.getCriteriaBuilder().createQuery(Order.class);
        criteria.from(Order.class);

        assertThat(till.shop.createQuery(criteria).getResultList()).isNotNull();
        assertFoundOut(() -> till.warehouse.createQuery(criteria));
    }

    @Test
    void theBuilderOfAnInjectedFactoryFindsOutToo() {
        assertFoundOut(() ->
                till().warehouse.getEntityManagerFactory().getCriteriaBuilder().createQuery(Order.class));
    }

    @Test
    void aStatelessSessionNamesTheStatelessOne() {
        StatelessSession stateless = till().warehouseStateless;
        for (BiConsumer<StatelessSession, Order> call : List.<BiConsumer<StatelessSession, Order>>of(
                StatelessSession::insert,
                StatelessSession::update,
                StatelessSession::delete,
                (session, order) -> session.get(Order.class, 1L))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> application.inTransaction(() -> call.accept(stateless, new Order(1, "Ann"))))
                    .withMessageContaining("TANDEM00322")
                    .withMessageContaining("'@Inject @Session StatelessSession'")
                    .withMessageContaining("sessions.stateless(Order.class)");
        }
    }

    @Test
    void aNamedQueryIsFoundWhereItsEntityIs() {
        EntityManager warehouse = till().warehouse;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> warehouse.createNamedQuery("Order.byCustomer"))
                .withMessageContaining("TANDEM00323")
                .withMessageContaining("'Order.byCustomer'")
                .withMessageContaining("connection 'default'")
                .withMessageContaining("'@Inject @Session EntityManager'");
    }

    @Test
    void theOtherDirectionNamesTheConnection() {
        EntityManager shop = till().shop;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> application.inTransaction(() -> shop.persist(new Movement(1, 1))))
                .withMessageContaining("'default'")
                .withMessageContaining("connection 'warehouse'")
                .withMessageContaining("'@Inject @Session(\"warehouse\") EntityManager'")
                .withMessageContaining("sessions.of(Movement.class)");
    }

    @Test
    void otherMistakesAreHibernatesToExplain() {
        Session warehouse = till().warehouse;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> warehouse.createQuery("from Nowhere", Object.class))
                .withMessageContaining("Nowhere")
                .withMessageNotContainingAny("TANDEM");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> application.inTransaction(() -> warehouse.persist(Map.of())))
                .withMessageNotContainingAny("TANDEM");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> warehouse.find(Movement.class, "one"))
                .withMessageNotContainingAny("TANDEM");
    }

    private static void assertFoundOut(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatIllegalArgumentException()
                .isThrownBy(call)
                .withMessageContaining("TANDEM00322")
                .withMessageContaining("session of connection 'warehouse'")
                .withMessageContaining("Order is an entity of connection 'default'")
                .withMessageContaining("'@Inject @Session EntityManager'")
                .withMessageContaining("sessions.of(Order.class)");
    }
}
