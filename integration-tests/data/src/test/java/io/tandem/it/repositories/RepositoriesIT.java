package io.tandem.it.repositories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tandem.it.repositories.press.Magazine;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Scenario;
import jakarta.data.Order;
import jakarta.data.Sort;
import jakarta.data.exceptions.DataException;
import jakarta.data.exceptions.EntityExistsException;
import jakarta.data.page.PageRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.TransactionRequiredException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Repositories that Hibernate's annotation processor generates work by plain injection. */
class RepositoriesIT extends Scenario {

    private Library library;
    private Books books;

    RepositoriesIT() {
        super("default", "loans", "press");
    }

    @Override
    protected void configure(ApplicationArchives archives) {
        archives.classes(Magazine.class).property("sql.connection.press.packages", Magazine.class.getPackageName());
    }

    @BeforeEach
    void empty() {
        database("default").execute("delete from Book");
        database("loans").execute("delete from Loan");
        database("press").execute("delete from Magazine");
        library = application.bean(Library.class);
        books = application.bean(Books.class);
    }

    @Test
    void twoRepositoriesCommitTogether() {
        library.lend(new Book(1, "Emma"), new Loan(1, "Ada"));

        assertThat(database("default").column("select title from Book")).containsExactly("Emma");
        assertThat(database("loans").column("select reader from Loan")).containsExactly("Ada");
    }

    @Test
    void twoRepositoriesRollBackTogether() {
        assertThatIllegalStateException()
                .isThrownBy(() -> library.lendAndFail(new Book(1, "Emma"), new Loan(1, "Ada")));

        assertThat(database("default").rows("Book")).isZero();
        assertThat(database("loans").rows("Loan")).isZero();
    }

    @Test
    void whatIsRefusedByOneIsUndoneInTheOther() {
        library.lend(new Book(1, "Emma"), new Loan(1, "Ada"));

        assertThatExceptionOfType(EntityExistsException.class)
                .isThrownBy(() -> library.lend(new Book(2, "Persuasion"), new Loan(1, "Ada")));

        assertThat(database("default").rows("Book")).isEqualTo(1);
    }

    @Test
    void aRepositoryFollowsItsEntityToTheConnectionThatConfigurationNames() throws Exception {
        application.inTransaction(() -> application.bean(Magazines.class).save(new Magazine("Punch")));

        assertThat(database("press").column("select name from Magazine")).containsExactly("Punch");
    }

    @Test
    void aRepositorySeesWhatTheSessionOfItsTransactionHolds() {
        assertThat(library.persistThenFind(new Book(1, "Emma"))).hasSize(1);
    }

    @Test
    void readsWorkOutsideATransaction() {
        library.lend(new Book(1, "Emma"), new Loan(1, "Ada"));

        assertThat(books.findById(1L)).isPresent();
        assertThat(books.like("E%")).hasSize(1);
        assertThat(application.bean(Loans.class).byReader("Ada")).isPresent();
    }

    @Test
    void writesNeedATransaction() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> books.insert(new Book(1, "Emma")))
                .withCauseInstanceOf(TransactionRequiredException.class);
    }

    @Test
    void pagesAreReadInATransaction() throws Exception {
        application.inTransaction(() -> {
            for (int id = 1; id <= 5; id++) {
                books.insert(new Book(id, "Volume " + id));
            }
        });

        application.inTransaction(
                () -> assertThat(books.findAll(PageRequest.ofPage(2, 2, true), Order.by(Sort.asc("id"))))
                        .extracting(book -> book.id)
                        .containsExactly(3L, 4L));
        assertThatIllegalStateException()
                .isThrownBy(() -> books.findAll(PageRequest.ofPage(1), Order.by(Sort.asc("id"))))
                .withMessageContaining("@Transactional");
    }

    @Test
    void theEndOfOneRepositoryIsNotTheEndOfTheSession() throws Exception {
        application.inTransaction(() -> {
            Instance<Books> instances = CDI.current().select(Books.class);
            Books mine = instances.get();
            mine.insert(new Book(1, "Emma"));
            instances.destroy(mine);
            books.insert(new Book(2, "Persuasion"));
        });

        assertThat(database("default").rows("Book")).isEqualTo(2);
    }
}
