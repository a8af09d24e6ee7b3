package io.tandem.it.beans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tandem.it.support.Scenario;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TransactionRequiredException;
import java.sql.Connection;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions that the application opens itself obey the same rules, but for their end. */
class OpenedSessionIT extends Scenario {

    private Depot depot;

    OpenedSessionIT() {
        super("default", "warehouse");
    }

    @BeforeEach
    void bean() {
        depot = application.bean(Depot.class);
        database("warehouse").execute("delete from Crate", "insert into Crate(id) values (7)");
    }

    @Test
    void buildersAreRefused() {
        List<ThrowingCallable> builders = List.of(
                () -> depot.sessionFactory.withOptions(),
                () -> depot.sessionFactory.withStatelessOptions(),
                () -> depot.sessionFactory.openStatelessSession((Connection) null),
                () -> depot.shopSession.sessionWithOptions(),
                () -> application.inTransaction(() -> depot.shopSession.sessionWithOptions()),
                () -> application.bean(Session.class).sessionWithOptions(),
                () -> depot.sessionFactory.inSession(Session::sessionWithOptions));
        assertThat(builders).allSatisfy(builder -> assertThatIllegalStateException()
                .isThrownBy(builder)
                .withMessageContaining("TANDEM00278")
                .withMessageContaining("openSession()"));
    }

    @Test
    void theyWriteInTheTransactionAndRollBackWithIt() throws Exception {
        application.inTransaction(() -> {
            try (Session own = depot.sessionFactory.openSession();
                    StatelessSession stateless = depot.sessionFactory.openStatelessSession()) {
                own.persist(new Crate(8));
                own.flush();
                stateless.insert(new Crate(9));
                assertThat(depot.warehouse.find(Crate.class, 8L)).isNotNull();
            }
        });
        assertThat(database("warehouse").rows("Crate")).isEqualTo(3);
        assertThatIllegalStateException()
                .isThrownBy(() -> application.inTransaction(() -> {
                    try (Session own = depot.sessionFactory.openSession()) {
                        own.persist(new Crate(10));
                        own.flush();
                        throw new IllegalStateException("enough");
                    }
                }));
        assertThat(database("warehouse").rows("Crate")).isEqualTo(3);
    }

    @Test
    void theyReadOutsideATransactionAndWriteNothing() {
        try (EntityManager own = depot.factory.createEntityManager();
                StatelessSession stateless = depot.sessionFactory.openStatelessSession()) {
            assertThat(own.find(Crate.class, 7L)).isSameAs(own.find(Crate.class, 7L));
            assertThat(stateless.get(Crate.class, 7L)).isNotNull();
            required(() -> own.persist(new Crate(8)));
            required(() -> own.createQuery("delete from Crate").executeUpdate());
            required(() -> stateless.insert(new Crate(8)));
        }
        required(() -> depot.sessionFactory.inSession(own -> own.persist(new Crate(8))));
        required(() -> depot.sessionFactory.inStatelessSession(own -> own.insert(new Crate(8))));
        assertThat(database("warehouse").column("select id from Crate")).containsExactly("7");
    }

    @Test
    void theyAreTheApplicationsToClose() {
        Session own = depot.sessionFactory.openSession();
        own.close();

        assertThat(own.isOpen()).isFalse();
        Crate found = depot.sessionFactory.fromSession(session -> session.find(Crate.class, 7L));
        assertThat(found).isNotNull();
    }

    @Test
    void transactionsAreNotTheirs() {
        List<ThrowingCallable> calls = List.of(
                () -> depot.sessionFactory.inTransaction(session -> session.persist(new Crate(8))),
                () -> depot.sessionFactory.fromTransaction(session -> session.find(Crate.class, 7L)),
                () -> depot.sessionFactory.inSession(Session::beginTransaction));
        assertThat(calls)
                .allSatisfy(call ->
                        assertThatIllegalStateException().isThrownBy(call).withMessageContaining("TANDEM00312"));
    }

    @Test
    void theCurrentSessionIsTheInjectedOne() {
        assertThat(depot.sessionFactory.getCurrentSession()).isEqualTo(depot.warehouse);
    }

    private static void required(ThrowingCallable write) {
        assertThatExceptionOfType(TransactionRequiredException.class)
                .isThrownBy(write)
                .withMessageContaining("TANDEM00310");
    }
}
