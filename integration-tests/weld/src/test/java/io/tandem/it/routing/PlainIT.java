package io.tandem.it.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tandem.it.routing.shared.Price;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TransactionRequiredException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The session without a name finds the connection by itself, or says what to inject. */
class PlainIT extends RoutingScenario {

    private Till till;
    private EntityManager plain;

    @BeforeEach
    void bean() {
        till = till();
        plain = till.plain;
    }

    @Test
    void isOneObjectHoweverItIsAskedFor() {
        assertThat(plain).isEqualTo(till.plainSession).isEqualTo(till.plainLater.get());
        assertThat(plain).hasToString("Session of the connection that each entity lives in");
    }

    @Test
    void entitiesGoWhereTheyLive() throws Exception {
        application.inTransaction(() -> {
            Order order = new Order(1, "Ann");
            Movement movement = new Movement(1, 2);
            plain.persist(order);
            plain.persist(movement);
            assertThat(till.shop.contains(order)).isTrue();
            assertThat(till.warehouse.contains(movement)).isTrue();
            assertThat(plain.contains(order)).isTrue();
        });
        assertThat(plain.find(Order.class, 1L).customer()).isEqualTo("Ann");
        assertThat(plain.find(Movement.class, 1L).pieces()).isEqualTo(2);

        application.inTransaction(() -> {
            plain.merge(new Order(1, "Bob"));
            plain.remove(plain.getReference(Movement.class, 1L));
            plain.refresh(plain.find(Order.class, 1L));
        });
        assertThat(till.shop.find(Order.class, 1L).customer()).isEqualTo("Ann");
        assertThat(till.warehouse.find(Movement.class, 1L)).isNull();
    }

    @Test
    void queriesGoWhereTheirEntitiesLive() throws Exception {
        application.inTransaction(() -> {
            plain.persist(new Order(2, "Cid"));
            plain.persist(new Movement(2, 7));
        });

        assertThat(plain.createQuery("select o.customer from Order o where o.id = 2", String.class)
                        .getSingleResult())
                .isEqualTo("Cid");
        assertThat(plain.createQuery("from StockMovement where id = 2", Movement.class)
                        .getSingleResult()
                        .pieces())
                .isEqualTo(7);
        assertThat(plain.createQuery("where id = 2", Movement.class).getResultList())
                .hasSize(1);
        assertThat(plain.createQuery("from " + Movement.class.getName() + " where id = 2", Movement.class)
                        .getResultList())
                .hasSize(1);
        assertThat(plain.createNamedQuery("Order.byCustomer", Order.class)
                        .setParameter("customer", "Cid")
                        .getResultList())
                .hasSize(1);
        assertThat(till.plainSession
                        .createNativeQuery("select * from StockMovement where id = 2", Movement.class)
                        .getResultList())
                .hasSize(1);
        application.inTransaction(() -> assertThat(plain.createQuery("update Order set customer = 'Dan' where id = 2")
                        .executeUpdate())
                .isEqualTo(1));
        assertThat(plain.find(Order.class, 2L).customer()).isEqualTo("Dan");
    }

    @Test
    void askingWhereAQueryBelongsDoesNotDoomTheTransaction() throws Exception {
        application.inTransaction(() -> {
            plain.persist(new Movement(5, 1));
            assertThat(plain.createQuery("select m.pieces from StockMovement m where m.id = 5", Integer.class)
                            .getSingleResult())
                    .isEqualTo(1);
            assertThat(plain.createNamedQuery("Order.byCustomer", Order.class)
                            .setParameter("customer", "nobody")
                            .getResultList())
                    .isEmpty();
        });
        assertThat(plain.find(Movement.class, 5L)).isNotNull();
    }

    @Test
    void criteriaGoWhereTheirRootLives() {
        var builder = till.warehouse.getCriteriaBuilder();
        var criteria = builder.createQuery(Long.class);
        criteria.select(builder.count(criteria.from(Movement.class)));
        var update = builder.createCriteriaUpdate(Movement.class);
        update.set("pieces", 0);

        assertThat(plain.createQuery(criteria).getSingleResult()).isNotNegative();
        assertThat(plain.createQuery(update)).isNotNull();
    }

    @Test
    void flushAndClearReachEveryConnectionOfTheTransaction() throws Exception {
        application.inTransaction(() -> {
            Order order = new Order(3, "Eve");
            Movement movement = new Movement(3, 1);
            plain.persist(order);
            plain.persist(movement);
            plain.flush();
            plain.clear();
            assertThat(till.shop.contains(order)).isFalse();
            assertThat(till.warehouse.contains(movement)).isFalse();
        });
        assertThat(plain.find(Order.class, 3L)).isNotNull();
        assertThat(plain.find(Movement.class, 3L)).isNotNull();
    }

    @Test
    void needsATransactionToWrite() {
        assertThatExceptionOfType(TransactionRequiredException.class)
                .isThrownBy(() -> plain.persist(new Order(4, "Flo")));
        assertThatExceptionOfType(TransactionRequiredException.class).isThrownBy(plain::flush);
        assertThat(plain.isOpen()).isTrue();
        assertThat(plain.isJoinedToTransaction()).isFalse();
    }

    static Stream<Consumer<Session>> nothingNamed() {
        return Stream.of(
                session -> session.createNativeMutationQuery("delete from nowhere"),
                session -> session.createNativeQuery("select 1", Long.class),
                session -> session.unwrap(Session.class),
                Session::getCriteriaBuilder,
                Session::getMetamodel,
                Session::getEntityManagerFactory,
                session -> session.doWork(connection -> {}),
                session -> session.enableFilter("none"),
                session -> session.createStoredProcedureQuery("none"));
    }

    @ParameterizedTest
    @MethodSource("nothingNamed")
    void whatNamesNoEntityIsRefusedWithTheInjectionToUse(Consumer<Session> call) {
        assertThatIllegalStateException()
                .isThrownBy(() -> application.inTransaction(() -> call.accept(till.plainSession)))
                .withMessageContaining("TANDEM00324")
                .withMessageContaining("'@Inject @Session EntityManager'")
                .withMessageContaining("'@Inject @Session(\"warehouse\") EntityManager'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select o from Order o, StockMovement m where o.id = m.id",
                "from Order o where o.id in (select m.id from StockMovement m)"
            })
    void aMixOfConnectionsIsRefused(String query) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.createQuery(query, Order.class))
                .withMessageContaining("TANDEM00324")
                .withMessageContaining("'default' does not know StockMovement")
                .withMessageContaining("'warehouse' does not know Order")
                .withMessageContaining("'@Inject @Session(\"warehouse\") EntityManager'");
    }

    @Test
    void anEntityOfSeveralConnectionsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.find(Price.class, 1L))
                .withMessageContaining("[default, warehouse]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.createQuery("from Price", Price.class))
                .withMessageContaining("[default, warehouse]")
                .withMessageContaining("'@Inject @Session EntityManager'");
    }

    @Test
    void otherMistakesAreHibernatesToExplain() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.createQuery("from StockMovement where wrong = 1", Movement.class))
                .withMessageContaining("wrong")
                .withMessageNotContainingAny("TANDEM");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.persist("no entity"))
                .withMessageContaining("java.lang.String");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.createNamedQuery("Order.nowhere"))
                .withMessageNotContainingAny("TANDEM");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.createQuery("selekt o", Object.class))
                .withMessageNotContainingAny("TANDEM");
    }

    @Test
    void anEntityThatNobodyKnowsIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.createQuery("from StokMovement", Movement.class))
                .withMessageContaining("TANDEM00321")
                .withMessageContaining("Did you mean 'StockMovement'?");
    }

    @Test
    void survivesWithTheHttpSessionThatHoldsIt() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(plain);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(plain);
        }
    }

    @Test
    void closingIsRefused() {
        assertThatIllegalStateException().isThrownBy(plain::close);
        assertThatIllegalStateException().isThrownBy(plain::getTransaction);
    }
}
