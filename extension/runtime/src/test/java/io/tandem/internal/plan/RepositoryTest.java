package io.tandem.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which connection a generated repository belongs to. */
class RepositoryTest {

    private static final String BOOK = Book.class.getName();
    private static final String LOAN = Loan.class.getName();

    @Test
    void itsTypesAreThoseOfItsMethodsHoweverTheyAreNested() {
        assertThat(of(Generated.class, "").types()).contains(BOOK, LOAN, Page.class.getName(), "java.lang.Long");
    }

    @Test
    void itFollowsTheEntityAmongThem() {
        RepositoryRules rules = rules(Map.of(BOOK, Set.of("books")));

        assertThat(rules.connection(of(Generated.class, ""))).contains("books");
        assertThat(rules.problems()).isEmpty();
    }

    @Test
    void itBelongsWhereAllItsEntitiesLive() {
        RepositoryRules rules = rules(Map.of(BOOK, Set.of("books", "archive"), LOAN, Set.of("loans", "archive")));

        assertThat(rules.connection(of(Generated.class, ""))).contains("archive");
    }

    @Test
    void whatTwoConnectionsHaveInCommonHasToBeNamed() {
        Map<String, Set<String>> homes = Map.of(BOOK, Set.of("books", "archive"));

        assertThat(rules(homes).connection(of(Generated.class, "archive"))).contains("archive");
        RepositoryRules rules = rules(homes);
        assertThat(rules.connection(of(Generated.class, ""))).isEmpty();
        assertThat(rules.problems()).singleElement().satisfies(problem -> assertThat(problem.text())
                .contains("TANDEM00272", "com.acme.Books", "[archive, books] in common", "dataStore"));
    }

    @Test
    void entitiesWithNoConnectionInCommonAreAProblem() {
        RepositoryRules rules = rules(Map.of(BOOK, Set.of("books"), LOAN, Set.of("loans")));

        assertThat(rules.connection(of(Generated.class, ""))).isEmpty();
        assertThat(rules.problems()).singleElement().satisfies(problem -> assertThat(problem.text())
                .contains("TANDEM00272", BOOK, LOAN, "no connection"));
    }

    @Test
    void aNameThatIsNotItsEntitysIsAProblem() {
        RepositoryRules rules = rules(Map.of(BOOK, Set.of("books")));

        assertThat(rules.connection(of(Generated.class, "loans"))).isEmpty();
        assertThat(rules.problems()).singleElement().satisfies(problem -> assertThat(problem.text())
                .contains("TANDEM00271", "'loans'", BOOK, "[books]"));
    }

    private static Repository of(Class<?> implementation, String dataStore) {
        return Repository.of(implementation, "com.acme.Books", dataStore);
    }

    private static RepositoryRules rules(Map<String, Set<String>> homes) {
        return new RepositoryRules(new Plan(Map.of(), homes, List.of()));
    }

    static final class Book {}

    static final class Loan {}

    static final class Page<T> {
        List<T> content = List.of();
    }

    abstract static class Generated {

        abstract <S extends Book & Comparable<S>> Optional<S> insert(S book);

        abstract Stream<? extends List<Loan[]>> loans(long id, Long other);

        abstract List<Page<?>>[] pages();

        abstract Page<String> names();
    }
}
