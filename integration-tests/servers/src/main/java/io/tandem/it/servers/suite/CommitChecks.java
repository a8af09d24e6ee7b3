package io.tandem.it.servers.suite;

import io.tandem.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** What commits, on all databases. */
@Dependent
public class CommitChecks {

    static final List<Long> EVERYWHERE = List.of(1L, 1L, 1L);

    @Inject
    Shop shop;

    @Inject
    Books books;

    @Inject
    UserTransaction user;

    @Inject
    Transactions transactions;

    @Check
    public void commitsOnThreeDatabases(String item) throws Exception {
        shop.sell(item);

        Expect.equal(EVERYWHERE, books.of(item));
    }

    @Check
    public void commitsWhatUserTransactionCommits(String item) throws Exception {
        user.begin();
        shop.sell(item);
        user.commit();

        Expect.equal(EVERYWHERE, books.of(item));
    }

    @Check
    public void commitsTransactionsByLambda(String item) throws Exception {
        AtomicInteger after = new AtomicInteger();
        transactions.run(() -> {
            shop.sell(item);
            transactions.afterCommit(after::incrementAndGet);
        });

        Expect.equal(EVERYWHERE, books.of(item));
        Expect.equal(1, after.get());
    }

    @Check
    public void keepsWhatAnInnerTransactionCommittedWhenTheOuterRollsBack(String item) throws Exception {
        Expect.thrown(
                IllegalStateException.class,
                () -> shop.sell(item + " outer", () -> {
                    shop.sellApart(item);
                    throw new IllegalStateException("sold out");
                }));

        Expect.equal(EVERYWHERE, books.of(item));
        Expect.equal(RollbackChecks.NOWHERE, books.of(item + " outer"));
    }

    @Check
    public void commitsAnInnerTransactionBesideItsOuter(String item) throws Exception {
        shop.sell(item + " outer", () -> shop.sellApart(item));

        Expect.equal(EVERYWHERE, books.of(item));
        Expect.equal(EVERYWHERE, books.of(item + " outer"));
    }

    /** The commit takes the connections, for its flush; one that is given back twice is destroyed, or shared. */
    @Check
    public void keepsItsConnectionsWhenTheCommitTakesThem(String item) throws Exception {
        Set<Object> backends = new HashSet<>();
        for (int time = 0; time < 40; time++) {
            shop.sell(item + time);
            shop.inTransaction(() -> backends.add(shop.warehouse()
                    .createNativeQuery("select pg_backend_pid()")
                    .getSingleResult()));
        }

        // as many as a server's pool holds at first
        Expect.that(backends.size() <= 10, backends.size() + " connections for one after the other");
    }
}
