package io.tandem.it.beans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tandem.ConnectionInfo;
import io.tandem.it.support.Scenario;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that can be injected, and that it belongs to the connection it was asked for. */
class BeansIT extends Scenario {

    private Depot depot;

    BeansIT() {
        super("default", "warehouse");
    }

    @BeforeEach
    void bean() {
        depot = application.bean(Depot.class);
    }

    @Test
    void anAliasInjectsAndMarksTheNamedConnection() throws Exception {
        application.inTransaction(() -> {
            Crate crate = new Crate(1);
            depot.aliased.persist(crate);
            assertThat(depot.warehouse.contains(crate)).isTrue();
            assertThat(depot.sessions.of(Crate.class).contains(crate)).isTrue();
        });

        assertThat(database("warehouse").rows("Crate")).isEqualTo(1);
    }

    @Test
    void keywordsAreTableAndColumnNames() throws Exception {
        application.inTransaction(() -> depot.shop.persist(new User(1, "first")));

        assertThat(depot.shopSession.find(User.class, 1L).order).isEqualTo("first");
        assertThat(depot.shop
                        .createQuery("select u.order from User u", String.class)
                        .getResultList())
                .containsExactly("first");
    }

    @Test
    void theFactoryIsThatOfTheConnection() {
        assertThat(depot.factory.getMetamodel().entity(Crate.class)).isNotNull();
        assertThat(depot.sessionFactory.isOpen()).isTrue();
        assertThat(depot.metamodel.getEntities())
                .extracting(type -> (Object) type.getJavaType())
                .containsExactly(Crate.class);
        try (EntityManager own = depot.factory.createEntityManager()) {
            assertThat(own.find(Crate.class, 99L)).isNull();
        }
    }

    @Test
    void criteriaOfTheFactoryFitTheSession() {
        var query = depot.sessionFactory.getCriteriaBuilder().createQuery(Crate.class);
        query.from(Crate.class);

        assertThat(depot.warehouse.createQuery(query).getResultList()).isNotNull();
    }

    @Test
    void theFactoryIsNotTheApplicationsToClose() {
        try {
            ((EntityManagerFactory) depot.sessionFactory).close();
        } catch (RuntimeException refused) {
            assertThat(refused).hasMessageContaining("warehouse");
        }
        assertThat(depot.warehouse.find(Crate.class, 99L)).isNull();
    }

    @Test
    void jdbcReachesTheDatabaseOfTheConnection() throws Exception {
        try (Connection connection = depot.jdbc.getConnection()) {
            assertThat(connection.getMetaData().getURL())
                    .startsWith(database("warehouse").url().replaceFirst(";.*", ""));
        }
    }

    @Test
    void theStatelessSessionWritesInATransaction() throws Exception {
        application.inTransaction(() -> depot.stateless.insert(new Crate(5)));

        assertThat(database("warehouse").column("select id from Crate where id = 5"))
                .containsExactly("5");
    }

    @Test
    void theRegistryTellsWhatThereIs() {
        ConnectionInfo warehouse = depot.connections.get("warehouse");

        assertThat(depot.connections.names()).containsExactly("default", "warehouse");
        assertThat(depot.connections.all()).extracting(ConnectionInfo::name).containsExactly("default", "warehouse");
        assertThat(depot.info.name()).isEqualTo("warehouse");
        assertThat(warehouse.entities()).containsExactly(Crate.class);
        assertThat(warehouse.tables()).singleElement().asString().isEqualToIgnoringCase("crate");
        assertThat(warehouse.twophase()).isEqualTo(setting.twophase());
        assertThat(warehouse.crashSafe()).isEqualTo(setting.twophase() && setting.postgresql());
        assertThat(warehouse.state()).isEqualTo(ConnectionInfo.State.RUNNING);
        assertThat(warehouse.database()).startsWith(setting.postgresql() ? "PostgreSQL 17" : "H2");
        assertThat(warehouse.url()).startsWith("jdbc:").doesNotContain("Secret");
        assertThat(warehouse.toString()).doesNotContain("Secret");
    }

    @Test
    void anUnknownNameIsAnsweredWithThoseThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> depot.connections.get("warehose"))
                .withMessageContaining("warehose")
                .withMessageContaining("warehouse");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> depot.sessions.get("warehose"))
                .withMessageContaining("[default, warehouse]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> depot.sessions.of(String.class))
                .withMessageContaining("java.lang.String");
    }

    @Test
    void theTransactionServiceIsOne() throws Exception {
        depot.userTransaction.begin();
        try {
            assertThat(depot.transactionManager.getTransaction()).isNotNull();
            assertThat(depot.synchronizationRegistry.getTransactionKey()).isNotNull();
            assertThat(depot.synchronizationRegistry.getTransactionStatus())
                    .isEqualTo(depot.userTransaction.getStatus());
        } finally {
            depot.userTransaction.rollback();
        }
        assertThat(depot.transactionManager.getTransaction()).isNull();
    }
}
