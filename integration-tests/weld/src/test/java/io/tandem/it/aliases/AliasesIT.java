package io.tandem.it.aliases;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.ConnectionInfo;
import io.tandem.Session;
import io.tandem.Sessions;
import io.tandem.it.support.Scenario;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Metamodel;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Annotations of the application's own in place of a connection's name. */
class AliasesIT extends Scenario {

    private Store store;

    AliasesIT() {
        super("default", "warehouse");
    }

    @BeforeEach
    void bean() {
        store = application.bean(Store.class);
    }

    @Test
    void injectTheSameAsTheName() {
        assertThat(store.entityManager).isEqualTo(named(EntityManager.class));
        assertThat(store.ofConstructor()).isEqualTo(named(EntityManager.class));
        assertThat(store.session).isEqualTo(named(org.hibernate.Session.class));
        assertThat(store.stateless).isEqualTo(named(StatelessSession.class));
        assertThat(store.entityManagerFactory).isEqualTo(named(EntityManagerFactory.class));
        assertThat(store.sessionFactory).isEqualTo(named(SessionFactory.class));
        assertThat(store.dataSource).isEqualTo(named(DataSource.class));
        assertThat(store.metamodel).isEqualTo(named(Metamodel.class));
        assertThat(store.info).isEqualTo(named(ConnectionInfo.class));
    }

    @Test
    void serveProgrammaticLookUp() {
        assertThat(store.later.get()).isEqualTo(store.entityManager);
        assertThat(store.any.select(Warehouse.Literal.INSTANCE).get()).isEqualTo(store.entityManager);
        assertThat(store.any.select(Session.Literal.of("warehouse")).get()).isEqualTo(store.entityManager);
        assertThat(application.bean(DataSource.class, Warehouse.Literal.INSTANCE))
                .isEqualTo(store.dataSource);
    }

    @Test
    void markEntities() throws Exception {
        application.inTransaction(() -> {
            Bin bin = new Bin(1);
            application.bean(Sessions.class).of(Bin.class).persist(bin);
            assertThat(store.entityManager.contains(bin)).isTrue();
        });
        assertThat(database("warehouse").rows("Bin")).isEqualTo(1);
    }

    private <T> T named(Class<T> type) {
        return application.bean(type, Session.Literal.of("warehouse"));
    }
}
