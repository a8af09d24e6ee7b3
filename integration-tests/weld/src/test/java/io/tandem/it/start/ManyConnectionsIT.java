package io.tandem.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Connection;
import io.tandem.Connections;
import io.tandem.ConnectionsConfiguring;
import io.tandem.Sessions;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Setting;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Session factories after the first are built by threads of the start, unless the application has to do with it. */
class ManyConnectionsIT {

    private static final String OTHER = "tandem: session factories";

    /** Which thread built the factory that a converter belongs to. */
    static final Map<Class<?>, String> BUILT_BY = new ConcurrentHashMap<>();

    private final String start = Thread.currentThread().getName();

    @BeforeEach
    void forget() {
        BUILT_BY.clear();
    }

    @Test
    void theFirstIsBuiltByTheStartAndTheOthersBesideEachOther() {
        try (Application application = fourConnections().start()) {
            assertThat(BUILT_BY)
                    .containsOnly(
                            Map.entry(FirstTags.class, start),
                            Map.entry(SecondTags.class, OTHER),
                            Map.entry(ThirdTags.class, OTHER),
                            Map.entry(FourthTags.class, OTHER));
            assertThat(application.bean(Connections.class).names())
                    .containsExactly("default", "archive", "crm", "warehouse");
            assertThat(threads()).doesNotContain(OTHER);
        }
    }

    @Test
    void whatChangesASchemaIsBuiltByTheStart() throws Exception {
        ApplicationArchives archives = fourConnections();
        for (String connection : List.of("default", "archive", "crm", "warehouse")) {
            archives.property("sql.connection." + connection + ".schema", "create");
        }
        try (Application application = archives.start()) {
            assertThat(BUILT_BY.values()).hasSize(4).containsOnly(start);
            Sessions sessions = application.bean(Sessions.class);
            application.inTransaction(() -> {
                sessions.of(First.class).persist(new First());
                sessions.of(Fourth.class).persist(new Fourth());
            });
            assertThat(sessions.query(Fourth.class).count()).isEqualTo(1);
        }
    }

    @Test
    void aSchemaByASettingOfHibernatesCountsToo() {
        ApplicationArchives archives =
                fourConnections().property("sql.connection.crm.hibernate.hbm2ddl.auto", "create-only");
        try (Application application = archives.start()) {
            assertThat(application.bean(Sessions.class).query(Third.class).count())
                    .isZero();
            assertThat(BUILT_BY)
                    .contains(
                            Map.entry(SecondTags.class, OTHER),
                            Map.entry(ThirdTags.class, start),
                            Map.entry(FourthTags.class, OTHER));
        }
    }

    @Test
    void aContributorIsCalledByTheStart() {
        try (Application application = fourConnections().classes(Audit.class).start()) {
            assertThat(application.bean(Connections.class).names()).hasSize(4);
            assertThat(BUILT_BY)
                    .contains(
                            Map.entry(Audit.class, start),
                            Map.entry(ThirdTags.class, start),
                            Map.entry(FourthTags.class, OTHER));
        }
    }

    @Test
    void everythingThatIsWrongIsReportedAndNoThreadIsLeft() {
        String message = fourConnections()
                .property("sql.connection.archive.schema", "validate")
                .property("sql.connection.warehouse.schema", "validate")
                .failure()
                .message();

        assertThat(message).containsSubsequence("TANDEM00208", "'archive'", "TANDEM00208", "'warehouse'");
        assertThat(BUILT_BY).containsEntry(FourthTags.class, OTHER);
        assertThat(threads()).doesNotContain(OTHER);
    }

    private static ApplicationArchives fourConnections() {
        return new ApplicationArchives("many")
                .classes(
                        First.class,
                        FirstTags.class,
                        Second.class,
                        SecondTags.class,
                        Third.class,
                        ThirdTags.class,
                        Fourth.class,
                        FourthTags.class,
                        Tags.class)
                .connection("default", Setting.h2())
                .connection("archive", Setting.h2())
                .connection("crm", Setting.h2())
                .connection("warehouse", Setting.h2())
                .property("sql.twophase", "true");
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
    }

    abstract static class Tags implements AttributeConverter<List<String>, String> {

        Tags() {
            BUILT_BY.put(getClass(), Thread.currentThread().getName());
        }

        @Override
        public String convertToDatabaseColumn(List<String> tags) {
            return String.join(" ", tags);
        }

        @Override
        public List<String> convertToEntityAttribute(String text) {
            return List.of(text.split(" "));
        }
    }

    @Converter
    static class FirstTags extends Tags {}

    @Converter
    static class SecondTags extends Tags {}

    @Converter
    static class ThirdTags extends Tags {}

    @Converter
    static class FourthTags extends Tags {}

    @Entity
    static class First {

        @Id
        long id = 1;

        @Convert(converter = FirstTags.class)
        List<String> tags = List.of("new");
    }

    @Entity
    @Connection("archive")
    static class Second {

        @Id
        long id = 1;

        @Convert(converter = SecondTags.class)
        List<String> tags = List.of("new");
    }

    @Entity
    @Connection("crm")
    static class Third {

        @Id
        long id = 1;

        @Convert(converter = ThirdTags.class)
        List<String> tags = List.of("new");
    }

    @Entity
    @Connection("warehouse")
    static class Fourth {

        @Id
        long id = 1;

        @Convert(converter = FourthTags.class)
        List<String> tags = List.of("new");
    }

    @Dependent
    static class Audit {

        void configure(@Observes ConnectionsConfiguring connections) {
            connections.metadata("crm", schema -> {
                BUILT_BY.put(Audit.class, Thread.currentThread().getName());
                schema.table("audit").column("id", Long.class).primaryKey("id");
            });
        }
    }
}
