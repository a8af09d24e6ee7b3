package io.tandem.it.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tandem.Connection;
import io.tandem.Connections;
import io.tandem.ConnectionsConfiguring;
import io.tandem.Sessions;
import io.tandem.it.binding.library.Coin;
import io.tandem.it.binding.library.Currency;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Where entities live, and which connections there are, said by code. */
class BindingIT {

    private final ApplicationArchives archives = new ApplicationArchives("binding").property("sql.twophase", "true");

    private ApplicationArchives with(String... connections) {
        for (String connection : connections) {
            archives.connection(connection, Setting.h2())
                    .property("sql.connection." + connection + ".schema", "create");
        }
        return archives;
    }

    @Dependent
    static class LibraryInArchive {
        void configure(@Observes ConnectionsConfiguring connections) {
            connections.entities("archive", Currency.class);
        }
    }

    @Test
    void classesOfALibraryLiveWhereCodeSays() throws Exception {
        with("default", "archive").classes(LibraryInArchive.class, Currency.class, Coin.class, Note.class);
        try (Application application = archives.start()) {
            Sessions sessions = application.bean(Sessions.class);
            application.inTransaction(() -> {
                sessions.of(Currency.class).persist(new Currency("EUR"));
                sessions.of(Coin.class).persist(new Coin("cent"));
            });

            assertThat(sessions.get("archive").find(Currency.class, "cent")).isInstanceOf(Coin.class);
            assertThat(application.bean(Connections.class).get("default").entities())
                    .containsExactly(Note.class);
        }
    }

    @Test
    void aClassThatNobodyDiscoveredIsFoundByItsName() throws Exception {
        with("archive").classes(LibraryInArchive.class);
        try (Application application = archives.start()) {
            Sessions sessions = application.bean(Sessions.class);
            application.inTransaction(() -> sessions.of(Currency.class).persist(new Currency("EUR")));

            assertThat(sessions.get("archive").find(Currency.class, "EUR")).isNotNull();
        }
    }

    @Entity
    @Connection
    static class Note {
        @Id
        Long id;

        protected Note() {}

        Note(long id) {
            this.id = id;
        }
    }

    @Dependent
    static class NotesInArchiveToo {
        void configure(@Observes ConnectionsConfiguring connections) {
            connections.entities("archive", Note.class);
        }
    }

    @Test
    void anAnnotatedEntityLivesInASecondConnectionToo() throws Exception {
        with("default", "archive").classes(NotesInArchiveToo.class, Note.class);
        try (Application application = archives.start()) {
            assertLivesInBoth(application);
        }
    }

    @Test
    void aPackageOfEntitiesLivesInASecondConnectionToo() throws Exception {
        with("default", "archive")
                .classes(Note.class)
                .property("sql.connection.archive.packages", Note.class.getPackageName());
        try (Application application = archives.start()) {
            assertLivesInBoth(application);
        }
    }

    private static void assertLivesInBoth(Application application) throws Exception {
        Sessions sessions = application.bean(Sessions.class);
        application.inTransaction(() -> {
            sessions.get("default").persist(new Note(1));
            sessions.get("archive").persist(new Note(2));
        });

        assertThat(sessions.get("default").find(Note.class, 2L)).isNull();
        assertThat(sessions.get("archive").find(Note.class, 2L)).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sessions.of(Note.class))
                .withMessageContaining("TANDEM00317")
                .withMessageContaining("[archive, default]");
    }

    @Dependent
    static class Wrong {
        void configure(@Observes ConnectionsConfiguring connections) {
            connections
                    .entities("archive", Part.class)
                    .entities("archve", Note.class)
                    .metadata("warehouse", schema -> schema.table("none"));
        }
    }

    @Embeddable
    static class Part {}

    @Test
    void whatCodeSaysWronglyIsReportedTogether() {
        assertThat(with("default", "archive")
                        .classes(Wrong.class, Note.class)
                        .failure()
                        .message())
                .contains("TANDEM00260", "Part", "entities(\"archive\"")
                .contains("'archve'", "Did you mean 'archive'?")
                .contains("TANDEM00101", "'warehouse'", "ConnectionsConfiguring.metadata");
    }

    @ApplicationScoped
    static class OnlyByCode {
        static final Database JOURNAL = Setting.h2();

        void configure(@Observes ConnectionsConfiguring connections) {
            JdbcDataSource dataSource = new JdbcDataSource();
            dataSource.setUrl(JOURNAL.url());
            dataSource.setUser(JOURNAL.username());
            dataSource.setPassword(JOURNAL.password());
            connections.bind("journal", dataSource);
        }
    }

    @Test
    void aConnectionMayExistByCodeOnly() throws Exception {
        OnlyByCode.JOURNAL.execute("create table entry (id bigint primary key)");
        try (Application application =
                with("default").classes(OnlyByCode.class, Note.class).start()) {
            Sessions sessions = application.bean(Sessions.class);
            application.inTransaction(() -> {
                sessions.of(Note.class).persist(new Note(1));
                sessions.get("journal")
                        .createNativeMutationQuery("insert into entry values (1)")
                        .executeUpdate();
            });

            assertThat(OnlyByCode.JOURNAL.rows("entry")).isEqualTo(1);
            assertThat(application.bean(Connections.class).names()).containsExactly("default", "journal");
        }
    }

    @Dependent
    static class Hasty {
        @Inject
        Sessions sessions;

        void configure(@Observes ConnectionsConfiguring connections) {
            sessions.of(Note.class).find(Note.class, 1L);
        }
    }

    @Dependent
    static class HastyByName {
        @Inject
        Sessions sessions;

        void configure(@Observes ConnectionsConfiguring connections) {
            sessions.get("default").find(Note.class, 1L);
        }
    }

    @Test
    void aSessionUsedWhileConfiguringSaysThatItIsTooEarly() {
        assertThat(with("default")
                        .classes(HastyByName.class, Note.class)
                        .failure()
                        .message())
                .contains("TANDEM00320: Connection 'default'", "ConnectionsConfiguring");
    }

    @Test
    void aSessionOfAnEntityUsedWhileConfiguringSaysThatItIsTooEarly() {
        assertThat(with("default").classes(Hasty.class, Note.class).failure().message())
                .contains("TANDEM00325", "ConnectionsConfiguring");
    }
}
