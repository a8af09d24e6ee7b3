package io.tandem.it.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TransactionRequiredException;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever would write asks for a transaction, at once, and has no effect later either. */
class WriteIT extends OutsideScenario {

    @AfterEach
    void nothingWasWrittenEvenByTheNextTransaction() throws Exception {
        application.inTransaction(() -> pages.find(Page.class, 1L));

        assertThat(database("library").column("select text from Page")).containsExactly("once");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void theSessionAsksForATransaction(String method, BiConsumer<EntityManager, Page> write) {
        Page page = pages.find(Page.class, 1L);
        page.text = "changed";

        assertThatExceptionOfType(TransactionRequiredException.class)
                .isThrownBy(() -> write.accept(pages, page))
                .withMessageContaining("library")
                .withMessageContaining("@Transactional");
    }

    static Stream<Arguments> theSessionAsksForATransaction() {
        return Map.<String, BiConsumer<EntityManager, Page>>of(
                        "persist", (session, page) -> session.persist(new Page(2, "new")),
                        "merge", (session, page) -> session.merge(page),
                        "remove", (session, page) -> session.remove(page),
                        "refresh", (session, page) -> session.refresh(page),
                        "lock", (session, page) -> session.lock(page, LockModeType.PESSIMISTIC_WRITE),
                        "flush", (session, page) -> session.flush(),
                        "executeUpdate",
                                (session, page) -> session.createQuery("update Page set text = 'no'")
                                        .executeUpdate(),
                        "executeUpdate of a native query",
                                (session, page) -> session.createNativeQuery("update Page set text = 'no'")
                                        .executeUpdate(),
                        "executeUpdate of criteria",
                                (session, page) -> {
                                    var update = session.getCriteriaBuilder().createCriteriaUpdate(Page.class);
                                    update.from(Page.class);
                                    update.set("text", "no");
                                    session.createQuery(update).executeUpdate();
                                },
                        "joinTransaction", (session, page) -> session.joinTransaction())
                .entrySet()
                .stream()
                .map(write -> Arguments.of(write.getKey(), write.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void theStatelessSessionAsksForATransaction(String method, BiConsumer<StatelessSession, Page> write) {
        Page page = stateless.get(Page.class, 1L);
        page.text = "changed";

        assertThatExceptionOfType(TransactionRequiredException.class)
                .isThrownBy(() -> write.accept(stateless, page))
                .withMessageContaining("library");
    }

    static Stream<Arguments> theStatelessSessionAsksForATransaction() {
        return Map.<String, BiConsumer<StatelessSession, Page>>of(
                        "insert", (session, page) -> session.insert(new Page(2, "new")),
                        "update", (session, page) -> session.update(page),
                        "delete", (session, page) -> session.delete(page),
                        "upsert", (session, page) -> session.upsert(page),
                        "executeUpdate",
                                (session, page) -> session.createMutationQuery("update Page set text = 'no'")
                                        .executeUpdate())
                .entrySet()
                .stream()
                .map(write -> Arguments.of(write.getKey(), write.getValue()));
    }
}
