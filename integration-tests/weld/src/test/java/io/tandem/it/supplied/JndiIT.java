package io.tandem.it.supplied;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Connections;
import io.tandem.Sessions;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.PostgresServers;
import javax.naming.Context;
import javax.sql.CommonDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.xa.PGXADataSource;

/** Data sources that a naming service has. */
class JndiIT {

    private final Database books = PostgresServers.create(0);
    private final Database loans = PostgresServers.create(1);
    private final ApplicationArchives archives = new ApplicationArchives("jndi")
            .classes(Book.class, Loan.class)
            .property("sql.connection.default.datasource", "jdbc/books")
            .property("sql.connection.loans.datasource", "jdbc/loans")
            .property("sql.connection.default.schema", "create")
            .property("sql.connection.loans.schema", "create");

    @BeforeEach
    void startNaming() {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, MemoryContextFactory.class.getName());
    }

    @AfterEach
    void stopNaming() {
        System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
        MemoryContextFactory.BOUND.clear();
    }

    @Test
    void xaDataSourcesTakePartInTwoPhaseCommit() throws Exception {
        bind(xa(books), xa(loans));
        try (Application application = archives.property("sql.twophase", "true").start()) {
            writeBoth(application);

            assertThat(application.bean(Connections.class).all()).allMatch(info -> info.twophase() && info.crashSafe());
        }
        assertThat(books.rows("book")).isEqualTo(1);
        assertThat(loans.rows("loan")).isEqualTo(1);
    }

    @Test
    void plainDataSourcesAreEnlistedWithoutTwoPhaseCommit() throws Exception {
        bind(plain(books), plain(loans));
        try (Application application =
                archives.property("sql.unsafe-commit", "allow").start()) {
            writeBoth(application);
        }
        assertThat(books.rows("book")).isEqualTo(1);
        assertThat(loans.rows("loan")).isEqualTo(1);
    }

    @Test
    void aPlainDataSourceUnderTwoPhaseCommitIsRefused() {
        bind(xa(books), plain(loans));

        assertThat(archives.property("sql.twophase", "true").failure().message())
                .contains("TANDEM00142", "'loans'", "jdbc/loans", "XADataSource");
    }

    @Test
    void whatIsNoDataSourceIsNamed() {
        bind(xa(books), xa(loans));
        MemoryContextFactory.BOUND.put("jdbc/loans", "a text");

        assertThat(archives.failure().message()).contains("TANDEM00144", "jdbc/loans", "java.lang.String");
    }

    private static void bind(CommonDataSource books, CommonDataSource loans) {
        MemoryContextFactory.BOUND.put("jdbc/books", books);
        MemoryContextFactory.BOUND.put("jdbc/loans", loans);
    }

    private static void writeBoth(Application application) throws Exception {
        Sessions sessions = application.bean(Sessions.class);
        application.inTransaction(() -> {
            sessions.of(Book.class).persist(new Book(1));
            sessions.of(Loan.class).persist(new Loan(1));
        });
    }

    private static PGXADataSource xa(Database database) {
        PGXADataSource dataSource = new PGXADataSource();
        dataSource.setUrl(database.url());
        dataSource.setUser(database.username());
        dataSource.setPassword(database.password());
        return dataSource;
    }

    private static PGSimpleDataSource plain(Database database) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.url());
        dataSource.setUser(database.username());
        dataSource.setPassword(database.password());
        return dataSource;
    }
}
