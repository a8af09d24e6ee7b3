package io.tandem.it.servers.suite;

import io.tandem.Savepoint;
import io.tandem.Sessions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** What rolls back, on all databases. */
@Dependent
public class RollbackChecks {

    static final List<Long> NOWHERE = List.of(0L, 0L, 0L);

    @Inject
    Shop shop;

    @Inject
    Books books;

    @Inject
    UserTransaction user;

    @Inject
    Sessions sessions;

    /** Where there is no such name, there is a bean: on servlet containers, on Quarkus. */
    @Inject
    Instance<TransactionSynchronizationRegistry> beans;

    @Check
    public void rollsBackOnAnException(String item) throws Exception {
        Expect.thrown(
                IllegalStateException.class,
                () -> shop.sell(item, () -> {
                    throw new IllegalStateException("sold out");
                }));

        Expect.equal(NOWHERE, books.of(item));
    }

    @Check
    public void rollsBackWhatWasFlushed(String item) throws Exception {
        Expect.thrown(
                IllegalStateException.class,
                () -> shop.sell(item, () -> {
                    shop.shop().flush();
                    shop.warehouse().flush();
                    shop.ledger().flush();
                    Expect.equal(CommitChecks.EVERYWHERE, books.of(item));
                    throw new IllegalStateException("sold out");
                }));

        Expect.equal(NOWHERE, books.of(item));
    }

    @Check
    public void rollsBackWhenADatabaseRefusesTheCommitsFlush(String item) throws Exception {
        shop.inTransaction(() -> shop.ledger().persist(new Entry(item)));

        Expect.thrown(Exception.class, () -> shop.sell(item));

        Expect.equal(List.of(0L, 0L, 1L), books.of(item));
    }

    @Check
    public void rollsBackWhatUserTransactionRollsBack(String item) throws Exception {
        user.begin();
        shop.sell(item);
        user.rollback();

        Expect.equal(NOWHERE, books.of(item));
    }

    /** The commit's flush has written to all databases when the transaction fails. */
    @Check
    public void rollsBackWhatTheCommitFlushedWhenItFailsAfterwards(String item) throws Exception {
        FailingLate late = new FailingLate(item);
        Expect.thrown(Exception.class, () -> shop.sell(item, () -> registry().registerInterposedSynchronization(late)));

        Expect.equal(CommitChecks.EVERYWHERE, late.seen);
        Expect.equal(NOWHERE, books.of(item));
    }

    @Check
    public void takesBackWhatCameAfterASavepoint(String item) throws Exception {
        shop.sell(item, () -> {
            try (Savepoint savepoint = sessions.savepoint()) {
                shop.shop().persist(new Sale(item + " undone"));
                savepoint.rollback();
            }
        });

        Expect.equal(CommitChecks.EVERYWHERE, books.of(item));
        Expect.equal(NOWHERE, books.of(item + " undone"));
    }

    @SuppressWarnings("BanJNDI") // a fixed name
    private TransactionSynchronizationRegistry registry() throws Exception {
        try {
            return InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
        } catch (NamingException noServer) {
            return beans.get();
        }
    }

    private final class FailingLate implements Synchronization {

        private final String item;
        private List<Long> seen = List.of();

        FailingLate(String item) {
            this.item = item;
        }

        @Override
        public void beforeCompletion() {
            try {
                seen = books.of(item);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            throw new IllegalStateException("too late");
        }

        @Override
        public void afterCompletion(int status) {
            // nothing is kept
        }
    }
}
