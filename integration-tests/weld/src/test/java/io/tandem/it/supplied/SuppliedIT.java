package io.tandem.it.supplied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tandem.Connection;
import io.tandem.Connections;
import io.tandem.ConnectionsConfiguring;
import io.tandem.Session;
import io.tandem.Sessions;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Data sources that the application supplies: by producer methods, or by code at start-up. */
class SuppliedIT {

    private final ApplicationArchives archives = new ApplicationArchives("supplied")
            .classes(Book.class, Loan.class)
            .property("sql.connection.default.schema", "drop-and-create")
            .property("sql.connection.loans.schema", "drop-and-create");

    @Test
    void producedDataSourcesTakePartInTwoPhaseCommit() throws Exception {
        try (Application application = archives.classes(Producers.class)
                .property("sql.twophase", "true")
                .start()) {
            assertCommitsBoth(application, true);
        }
    }

    @Test
    void boundDataSourcesTakePartInTwoPhaseCommit() throws Exception {
        try (Application application = archives.classes(Binding.class).start()) {
            assertCommitsBoth(application, true);
        }
    }

    @Test
    void plainDataSourcesAreUsedAsTheyAre() throws Exception {
        try (Application application = archives.classes(PlainProducers.class)
                .property("sql.unsafe-commit", "allow")
                .start()) {
            assertCommitsBoth(application, false);
        }
    }

    @Test
    void nothingIsBoundAfterTheStart() {
        try (Application application = archives.classes(Binding.class).start()) {
            Binding binding = application.bean(Binding.class);
            assertThatIllegalStateException().isThrownBy(() -> binding.late().twophase(false));
            assertThatIllegalStateException().isThrownBy(() -> binding.late().bind("late", h2("late")));
        }
    }

    @Test
    void aSessionUsedWhileConfiguringSaysThatItIsTooEarly() {
        assertThat(archives.classes(Binding.class, Hasty.class).failure().message())
                .contains("TANDEM00", "ConnectionsConfiguring");
    }

    @Test
    void aBindingBesideAUrlIsRefused() {
        assertThat(archives.classes(Binding.class)
                        .property("sql.connection.loans.url", "jdbc:h2:mem:other")
                        .failure()
                        .message())
                .contains("TANDEM001", "'loans'", "sql.connection.loans.url");
    }

    private static void assertCommitsBoth(Application application, boolean twophase) throws Exception {
        Sessions sessions = application.bean(Sessions.class);
        application.inTransaction(() -> {
            sessions.of(Book.class).persist(new Book(1));
            sessions.of(Loan.class).persist(new Loan(1));
        });
        assertThat(sessions.of(Book.class).find(Book.class, 1L)).isNotNull();
        assertThat(sessions.of(Loan.class).find(Loan.class, 1L)).isNotNull();
        assertThat(application.bean(Connections.class).all()).allMatch(info -> info.twophase() == twophase);
    }

    private static JdbcDataSource h2(String name) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setUrl("jdbc:h2:mem:supplied_" + name + ";DB_CLOSE_DELAY=-1");
        return dataSource;
    }

    @Dependent
    static class Producers {
        @Produces
        @Connection
        XADataSource books() {
            return h2("books");
        }

        @Produces
        @Connection("loans")
        XADataSource loans() {
            return h2("loans");
        }
    }

    @Dependent
    static class PlainProducers {
        @Produces
        @Connection
        DataSource books() {
            return h2("books");
        }

        @Produces
        @Connection("loans")
        DataSource loans() {
            return h2("loans");
        }
    }

    @ApplicationScoped
    static class Binding {

        private ConnectionsConfiguring connections;

        void configure(@Observes ConnectionsConfiguring connections) {
            this.connections = connections;
            connections.bind(h2("books")).bind("loans", h2("loans")).twophase(true);
        }

        ConnectionsConfiguring late() {
            return connections;
        }
    }

    @Dependent
    static class Hasty {
        @Inject
        @Session
        EntityManager books;

        void configure(@Observes ConnectionsConfiguring connections) {
            books.find(Book.class, 1L);
        }
    }
}
