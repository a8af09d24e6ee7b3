package io.tandem.it.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tandem.Session;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Setting;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.UnsatisfiedResolutionException;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When there is a session without a name, and when there is none. */
class PlainStartIT {

    private ApplicationArchives archives;

    @BeforeEach
    void application() {
        archives = new ApplicationArchives("plain")
                .classes(Note.class)
                .connection("default", Setting.h2())
                .property("sql.connection.default.schema", "create");
    }

    @Entity
    static class Note {
        @Id
        Long id;
    }

    @Dependent
    static class Asking {
        @Inject
        EntityManager plain;

        @Inject
        @Session
        EntityManager named;
    }

    @Dependent
    static class AskingLater {
        @Inject
        Provider<EntityManager> plain;
    }

    @Dependent
    static class NotAsking {
        @Inject
        @Session
        EntityManager named;
    }

    @Test
    void withOneConnectionItIsThatOnesSession() throws Exception {
        try (Application application = archives.classes(Asking.class).start()) {
            Asking asking = application.bean(Asking.class);
            application.inTransaction(() -> {
                assertThat(asking.plain.unwrap(org.hibernate.Session.class))
                        .isSameAs(asking.named.unwrap(org.hibernate.Session.class));
                assertThat(asking.plain
                                .createNativeQuery("select 1", Integer.class)
                                .getSingleResult())
                        .isEqualTo(1);
            });
            var criteria = asking.plain.getCriteriaBuilder().createQuery(Note.class);
            criteria.from(Note.class);
            assertThat(asking.plain.createQuery(criteria).getResultList()).isEmpty();
        }
    }

    @Test
    void askingThroughAProviderIsAsking() {
        try (Application application = archives.classes(AskingLater.class).start()) {
            assertThat(application.bean(AskingLater.class).plain.get().find(Note.class, 1L))
                    .isNull();
        }
    }

    @Test
    void isNotThereWhereNobodyAsks() {
        try (Application application = archives.classes(NotAsking.class).start()) {
            assertThatExceptionOfType(UnsatisfiedResolutionException.class)
                    .isThrownBy(() -> application.bean(EntityManager.class));
        }
    }

    @Test
    void theApplicationsOwnIsTheOneThatIsInjected() {
        try (Application application =
                archives.classes(Asking.class, OwnProducer.class).start()) {
            Asking asking = application.bean(Asking.class);
            assertThat(asking.plain).hasToString("own");
            assertThat(asking.named.find(Note.class, 1L)).isNull();
        }
    }

    @Dependent
    static class OwnProducer {
        @Produces
        EntityManager own() {
            return (EntityManager) Proxy.newProxyInstance(
                    EntityManager.class.getClassLoader(),
                    new Class<?>[] {EntityManager.class},
                    (self, method, arguments) -> "own");
        }
    }

    @Test
    void isLeftToTheContainerWhereThereIsAPersistenceUnit() {
        assertThat(archives.classes(Asking.class)
                        .resource("META-INF/persistence.xml", "<persistence/>")
                        .failure()
                        .message())
                .contains("WELD-001408", "Asking.plain");
    }

    @Test
    void isSilencedByItsKey() {
        assertThat(archives.classes(Asking.class)
                        .property("sql.plain-entity-manager", "off")
                        .failure()
                        .message())
                .contains("WELD-001408", "Asking.plain");
    }
}
