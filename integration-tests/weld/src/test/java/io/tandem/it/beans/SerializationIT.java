package io.tandem.it.beans;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.ConnectionInfo;
import io.tandem.Session;
import io.tandem.internal.runtime.Tandem;
import io.tandem.it.support.Scenario;
import io.tandem.it.support.Thawed;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Metamodel;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is injected survives with the HTTP session that holds it. */
class SerializationIT extends Scenario {

    private static final Annotation WAREHOUSE = Session.Literal.of("warehouse");

    /** How each injected type is used: what it does with a crate that is there, in a transaction. */
    private static final Map<Class<?>, Use> USES = Map.of(
            EntityManager.class,
                    injected -> assertThat(((EntityManager) injected).find(Crate.class, 7L))
                            .isNotNull(),
            org.hibernate.Session.class, injected -> ((org.hibernate.Session) injected).persist(new Crate(8)),
            StatelessSession.class, injected -> ((StatelessSession) injected).insert(new Crate(9)),
            EntityManagerFactory.class, SerializationIT::open,
            SessionFactory.class, SerializationIT::open,
            DataSource.class, SerializationIT::connect,
            Metamodel.class,
                    injected -> assertThat(
                                    ((Metamodel) injected).entity(Crate.class).getName())
                            .isEqualTo("Crate"),
            ConnectionInfo.class,
                    injected -> assertThat(((ConnectionInfo) injected).name()).isEqualTo("warehouse"));

    SerializationIT() {
        super("default", "warehouse");
    }

    @BeforeEach
    void crate() {
        database("warehouse").execute("delete from Crate", "insert into Crate(id) values (7)");
    }

    @Test
    void everyTypeThatIsHandedOutWorksAfterwards() throws Exception {
        List<Class<?>> types =
                Tandem.types().values().stream().flatMap(List::stream).toList();
        assertThat(USES.keySet()).containsExactlyInAnyOrderElementsOf(types);
        for (Class<?> type : types) {
            Object thawed = Thawed.of(application.bean(type, WAREHOUSE));
            assertThat(thawed).isInstanceOf(type);
            application.inTransaction(() -> USES.get(type).of(thawed));
        }

        assertThat(database("warehouse").column("select id from Crate order by id"))
                .containsExactly("7", "8", "9");
    }

    @Test
    void whatHasNoNameWorksAfterwards() throws Exception {
        for (Class<?> type : Tandem.plainTypes()) {
            EntityManager plain = (EntityManager) Thawed.of(application.bean(type));
            assertThat(plain.find(Crate.class, 7L)).as("plain %s", type).isNotNull();
        }
    }

    @Test
    void aSessionIsTheSameAfterwards() throws Exception {
        EntityManager session = application.bean(EntityManager.class, WAREHOUSE);
        EntityManager thawed = Thawed.of(session);
        application.inTransaction(() -> {
            Crate crate = new Crate(1);
            thawed.persist(crate);
            assertThat(session.contains(crate)).isTrue();
        });
        assertThat(thawed).isEqualTo(session).hasToString(session.toString());
    }

    @Test
    void aSessionThatIsThawedWithinATransactionIsTheTransactions() throws Exception {
        EntityManager session = application.bean(EntityManager.class, WAREHOUSE);
        application.inTransaction(() -> {
            Crate crate = session.find(Crate.class, 7L);
            assertThat(Thawed.of(session).find(Crate.class, 7L)).isSameAs(crate);
        });
    }

    @Test
    void aBeanOfAnHttpSessionKeepsAllItWasGiven() throws Exception {
        Basket frozen = new Unmanaged<>(application.bean(BeanManager.class), Basket.class)
                .newInstance()
                .produce()
                .inject()
                .get();
        Basket basket = Thawed.of(frozen);

        assertThat(fields(basket)).hasSize(13).doesNotContainNull();
        assertThat(basket).isNotSameAs(frozen);
        basket.transactions.run(() -> {
            basket.sessions.get("warehouse").persist(new Crate(10));
            assertThat(basket.entityManager.find(Crate.class, 10L)).isSameAs(basket.plain.find(Crate.class, 10L));
            basket.stateless.insert(new Crate(11));
            connect(basket.jdbc);
        });
        assertThat(basket.connections.names()).containsExactly("default", "warehouse");
        assertThat(basket.info.name()).isEqualTo("warehouse");
        assertThat(database("warehouse").rows("Crate")).isEqualTo(3);
    }

    private static List<Object> fields(Object bean) throws IllegalAccessException {
        List<Object> values = new ArrayList<>();
        for (Field field : Stream.of(Basket.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList()) {
            field.setAccessible(true);
            values.add(field.get(bean));
        }
        return values;
    }

    private static void open(Object factory) {
        try (EntityManager own = ((EntityManagerFactory) factory).createEntityManager()) {
            assertThat(own.find(Crate.class, 7L)).isNotNull();
        }
    }

    private static void connect(Object dataSource) throws Exception {
        try (Connection connection = ((DataSource) dataSource).getConnection()) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(connection.getAutoCommit()).isFalse();
        }
    }

    @FunctionalInterface
    private interface Use {
        void of(Object injected) throws Exception;
    }
}
