package io.tandem.it.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tandem.Session;
import io.tandem.it.support.Scenario;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TransactionRequiredException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Outside a transaction, the reads of one request share one session. */
class RequestIT extends Scenario {

    private EntityManager visits;
    private RequestContextController request;

    RequestIT() {
        super("default");
    }

    @BeforeEach
    void beans() {
        visits = application.bean(EntityManager.class, Session.Literal.of("default"));
        request = application.bean(RequestContextController.class);
        database("default").execute("delete from Visit", "insert into Visit(id, name) values (1, 'ann')");
        request.activate();
    }

    @AfterEach
    void endRequest() {
        request.deactivate();
    }

    @Test
    void readsShareOneSession() {
        Visit visit = visits.find(Visit.class, 1L);

        assertThat(visits.find(Visit.class, 1L)).isSameAs(visit);
        assertThat(visits.contains(visit)).isTrue();
        assertThat(visits.createQuery("from Visit", Visit.class).getResultList())
                .containsExactly(visit);
    }

    @Test
    void theNextRequestHasANewSession() {
        Visit visit = visits.find(Visit.class, 1L);
        request.deactivate();
        request.activate();

        assertThat(visits.find(Visit.class, 1L)).isNotSameAs(visit);
    }

    @Test
    void withoutARequestEachCallHasItsOwnSession() {
        request.deactivate();
        Visit visit = visits.find(Visit.class, 1L);

        assertThat(visits.find(Visit.class, 1L)).isNotSameAs(visit);
        request.activate();
    }

    @Test
    void writesStillAskForATransaction() {
        assertThatExceptionOfType(TransactionRequiredException.class).isThrownBy(() -> visits.persist(new Visit()));
    }

    @Test
    void whatIsChangedWithoutATransactionIsNeverWritten() throws Exception {
        visits.find(Visit.class, 1L).name = "bob";
        application.inTransaction(
                () -> assertThat(visits.find(Visit.class, 1L).name).isEqualTo("ann"));

        assertThat(database("default").column("select name from Visit")).containsExactly("ann");
    }

    @Test
    void aTransactionInTheRequestHasItsOwnSession() throws Exception {
        Visit visit = visits.find(Visit.class, 1L);
        application.inTransaction(() -> {
            assertThat(visits.contains(visit)).isFalse();
            visits.find(Visit.class, 1L).name = "cleo";
        });

        assertThat(database("default").column("select name from Visit")).containsExactly("cleo");
    }

    @Test
    void readsAfterATransactionSeeWhatItWrote() throws Exception {
        Visit before = visits.find(Visit.class, 1L);
        application.inTransaction(() -> visits.find(Visit.class, 1L).name = "cleo");

        Visit after = visits.find(Visit.class, 1L);
        assertThat(after.name).isEqualTo("cleo");
        assertThat(before.name).isEqualTo("ann");
        assertThat(visits.find(Visit.class, 1L)).isSameAs(after);
    }

    @Test
    void aStreamIsReadInARequest() {
        try (Stream<Visit> all = visits.createQuery("from Visit", Visit.class).getResultStream()) {
            assertThat(all.map(visit -> visit.name)).containsExactly("ann");
        }
    }
}
