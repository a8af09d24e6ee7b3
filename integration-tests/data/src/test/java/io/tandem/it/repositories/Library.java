package io.tandem.it.repositories;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

@ApplicationScoped
public class Library {

    @Inject
    Books books;

    @Inject
    Loans loans;

    @Inject
    @Session
    EntityManager session;

    @Transactional
    public void lend(Book book, Loan loan) {
        books.insert(book);
        loans.add(loan);
    }

    @Transactional
    void lendAndFail(Book book, Loan loan) {
        lend(book, loan);
        throw new IllegalStateException("refused");
    }

    @Transactional
    List<Book> persistThenFind(Book book) {
        session.persist(book);
        return books.byTitle(book.title);
    }
}
