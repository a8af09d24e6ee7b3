package io.tandem.it.repositories;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.repositories.press.Magazine;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Scenario;
import io.tandem.it.support.Thawed;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Field;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;

/** What a repository is given can be written to a stream, as everything that is injected. */
class RepositoryStreamIT extends Scenario {

    RepositoryStreamIT() {
        super("default", "loans", "press");
    }

    @Override
    protected void configure(ApplicationArchives archives) {
        archives.classes(Magazine.class).property("sql.connection.press.packages", Magazine.class.getPackageName());
    }

    @Test
    void itsFactoryAndItsSessionWorkAfterwards() throws Exception {
        Books books = application.bean(Books.class);
        StatelessSession session = Thawed.of(held(books, StatelessSession.class));
        EntityManagerFactory factory = Thawed.of(held(books, EntityManagerFactory.class));

        application.inTransaction(() -> session.insert(new Book(7, "Persuasion")));
        session.close();
        assertThat(session.get(Book.class, 7L)).isNotNull();
        assertThat(factory.getMetamodel().entity(Book.class)).isNotNull();
        assertThat(factory.isOpen()).isTrue();
    }

    /** What the generated class keeps in a field of that type. */
    private static <T> T held(Object repository, Class<T> type) throws IllegalAccessException {
        Field field = Stream.of(repository.getClass().getDeclaredFields())
                .filter(candidate -> type.isAssignableFrom(candidate.getType()))
                .findFirst()
                .orElseThrow();
        field.setAccessible(true);
        return type.cast(field.get(repository));
    }
}
