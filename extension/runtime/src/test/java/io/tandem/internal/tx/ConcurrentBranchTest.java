package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.transaction.TransactionAware;
import io.tandem.internal.config.TandemConfig.UnsafeCommit;
import io.tandem.internal.tx.jdbc.SqlEffect;
import io.tandem.internal.tx.xa.BranchEnding;
import io.tandem.internal.tx.xa.DriverErrors;
import io.tandem.internal.tx.xa.UnfinishedBranches;
import io.tandem.spi.RecoverableConnection;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the transaction service and the databases hear where branches are ended at the same time. */
class ConcurrentBranchTest {

    /** Further branches are dealt with before the first, or only when they are asked for. */
    private static final Executor AT_ONCE = Runnable::run;

    private static final Executor NEVER = step -> {};

    private final RecordingRegistry registry = new RecordingRegistry();
    private final WriteTracker tracker = new WriteTracker(registry, UnsafeCommit.FAIL);
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> failing = new HashMap<>();
    private final List<BranchThreads> used = new ArrayList<>();
    private Participation participation = new Participation(new ConcurrentBranches(BranchThreads.none()));

    @BeforeEach
    void begin() {
        registry.begin();
    }

    @AfterEach
    void close() {
        used.forEach(BranchThreads::close);
    }

    @Test
    void databasesPrepareAndCommitAtTheSameTime() throws Exception {
        use(BranchThreads.started(1));
        CyclicBarrier both = new CyclicBarrier(2);
        XAResource shop = written("shop", both);
        XAResource stock = written("stock", both);

        shop.prepare(Xids.of("shop"));
        stock.prepare(Xids.of("stock"));
        shop.commit(Xids.of("shop"), false);
        stock.commit(Xids.of("stock"), false);

        assertThat(heard)
                .containsExactlyInAnyOrder("end stock", "prepare shop", "prepare stock", "commit shop", "commit stock");
    }

    @Test
    void whatTheServiceCallsMeansTheSameWhicheverThreadIsFaster() throws Exception {
        for (Executor executor : List.of(AT_ONCE, NEVER)) {
            use(BranchThreads.of(executor, 1));
            heard.clear();
            XAResource shop = written("shop");
            XAResource stock = written("stock");

            prepared(shop, "shop");
            prepared(stock, "stock");
            shop.commit(Xids.of("shop"), false);
            stock.commit(Xids.of("stock"), false);

            assertThat(heard)
                    .containsExactlyInAnyOrder(
                            "end shop", "end stock", "prepare shop", "prepare stock", "commit shop", "commit stock");
        }
    }

    @Test
    void aBranchThatAloneWasWrittenIsNotPreparedAhead() throws Exception {
        use(BranchThreads.of(AT_ONCE, 1));
        XAResource shop = read("shop");
        written("stock");

        assertThat(shop.prepare(Xids.of("shop"))).isEqualTo(XAResource.XA_RDONLY);

        assertThat(heard).containsExactly("commit in one phase shop");
    }

    @Test
    void whereManyAreCommittedEachIsOnItsOwn() throws Exception {
        BranchThreads threads = BranchThreads.of(AT_ONCE, 1);
        for (int i = 0; i < 20; i++) {
            threads.enter();
        }
        use(threads);
        XAResource shop = written("shop");
        XAResource stock = written("stock");

        prepared(shop, "shop");
        assertThat(heard).containsExactly("end shop", "prepare shop");
        prepared(stock, "stock");
        shop.commit(Xids.of("shop"), false);

        assertThat(heard).containsExactly("end shop", "prepare shop", "end stock", "prepare stock", "commit shop");
    }

    @Test
    void threadsAreUsedAgainWhenFewAreCommitted() {
        BranchThreads threads = BranchThreads.of(AT_ONCE, 1);
        for (int i = 0; i < 20; i++) {
            threads.enter();
        }
        assertThat(threads.enter()).isFalse();
        for (int i = 0; i < 21; i++) {
            threads.leave();
        }

        boolean again = false;
        for (int i = 0; i < 50; i++) {
            again = threads.enter();
            threads.leave();
        }

        assertThat(again).isTrue();
    }

    @Test
    void whatWasPreparedAheadIsRolledBackWhereTheFirstRefuses() throws Exception {
        use(BranchThreads.of(AT_ONCE, 1));
        XAResource shop = written("shop");
        XAResource stock = written("stock");
        failing.put("prepare shop", XAException.XA_RBINTEGRITY);

        assertThatThrownBy(() -> shop.prepare(Xids.of("shop"))).isInstanceOf(XAException.class);
        stock.end(Xids.of("stock"), XAResource.TMFAIL);
        stock.rollback(Xids.of("stock"));

        assertThat(heard).containsExactly("end stock", "prepare stock", "prepare shop", "rollback stock");
    }

    @Test
    void whatWasUndoneAheadIsNotRolledBackAgain() throws Exception {
        use(BranchThreads.of(AT_ONCE, 1));
        XAResource shop = written("shop");
        XAResource stock = written("stock");
        failing.put("prepare shop", XAException.XA_RBINTEGRITY);
        failing.put("prepare stock", XAException.XA_RBDEADLOCK);

        assertThatThrownBy(() -> shop.prepare(Xids.of("shop"))).isInstanceOf(XAException.class);
        stock.rollback(Xids.of("stock"));

        assertThat(heard).containsExactly("end stock", "prepare stock", "prepare shop");
    }

    @ParameterizedTest
    @ValueSource(ints = {XAException.XA_RBDEADLOCK, XAException.XAER_RMERR})
    void theServiceHearsOfEachWhatItsOwnDatabaseSaid(int code) throws Exception {
        use(BranchThreads.of(AT_ONCE, 1));
        XAResource shop = written("shop");
        XAResource stock = written("stock");
        failing.put("prepare stock", code);

        assertThat(shop.prepare(Xids.of("shop"))).isEqualTo(XAResource.XA_OK);
        assertThatThrownBy(() -> stock.prepare(Xids.of("stock")))
                .isInstanceOfSatisfying(
                        XAException.class, e -> assertThat(e.errorCode).isEqualTo(code));
    }

    @Test
    void theServiceHearsOfACommitThatFailedWhenItAsksForIt() throws Exception {
        use(BranchThreads.of(AT_ONCE, 1));
        XAResource shop = written("shop");
        XAResource stock = written("stock");
        prepared(shop, "shop");
        prepared(stock, "stock");
        failing.put("commit stock", XAException.XA_HEURRB);

        shop.commit(Xids.of("shop"), false);
        assertThatThrownBy(() -> stock.commit(Xids.of("stock"), false))
                .isInstanceOfSatisfying(
                        XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_HEURRB));

        assertThat(participation.inDoubt()).isTrue();
    }

    /** Narayana would roll back the others, and tell of a rollback. */
    @Test
    void aFirstThatWasRolledBackAgainstTheDecisionIsAMixture() throws Exception {
        use(BranchThreads.of(NEVER, 1));
        XAResource shop = written("shop");
        XAResource stock = written("stock");
        prepared(shop, "shop");
        prepared(stock, "stock");
        failing.put("commit shop", XAException.XA_HEURRB);

        assertThatThrownBy(() -> shop.commit(Xids.of("shop"), false))
                .isInstanceOfSatisfying(
                        XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_HEURMIX));
        assertThatThrownBy(() -> stock.rollback(Xids.of("stock")))
                .isInstanceOfSatisfying(
                        XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_HEURCOM));
        stock.commit(Xids.of("stock"), false);

        assertThat(heard).endsWith("commit shop", "commit stock");
    }

    @Test
    void withoutOthersItIsWhatItIs() throws Exception {
        use(BranchThreads.of(AT_ONCE, 1));
        XAResource shop = written("shop");
        shop.prepare(Xids.of("shop"));
        failing.put("commit shop", XAException.XA_HEURRB);

        assertThatThrownBy(() -> shop.commit(Xids.of("shop"), false))
                .isInstanceOfSatisfying(
                        XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_HEURRB));
    }

    /** The service finds, when the others had nothing to commit, that one is left. */
    @Test
    void whatIsPreparedIsCommittedAsSuchWhereOnePhaseWouldDo() throws Exception {
        use(BranchThreads.of(AT_ONCE, 1));
        XAResource shop = written("shop");
        XAResource stock = written("stock");
        shop.prepare(Xids.of("shop"));

        stock.end(Xids.of("stock"), XAResource.TMSUCCESS);
        stock.commit(Xids.of("stock"), true);

        assertThat(heard).containsExactly("end stock", "prepare stock", "prepare shop", "commit stock");
    }

    @Test
    void whatCouldNotBePreparedIsRolledBackWhereOnePhaseWouldDo() throws Exception {
        use(BranchThreads.of(AT_ONCE, 1));
        XAResource shop = written("shop");
        XAResource stock = written("stock");
        failing.put("prepare stock", XAException.XAER_RMERR);
        shop.prepare(Xids.of("shop"));

        assertThatThrownBy(() -> stock.commit(Xids.of("stock"), true))
                .isInstanceOfSatisfying(
                        XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_RBROLLBACK));

        assertThat(heard).containsExactly("end stock", "prepare stock", "prepare shop", "rollback stock");
        assertThat(participation.inDoubt()).isFalse();
    }

    @Test
    void anInterruptedThreadWaitsForTheAnswerAllTheSame() throws Exception {
        use(BranchThreads.started(1));
        CyclicBarrier both = new CyclicBarrier(2);
        XAResource shop = written("shop", both);
        XAResource stock = written("stock", both);
        shop.prepare(Xids.of("shop"));

        Thread.currentThread().interrupt();
        int vote = stock.prepare(Xids.of("stock"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(vote).isEqualTo(XAResource.XA_OK);
    }

    @Test
    void afterItsEndTheThreadsTakeNothingAndNothingIsLost() throws Exception {
        BranchThreads threads = BranchThreads.started(1);
        use(threads);
        XAResource shop = written("shop");
        XAResource stock = written("stock");
        threads.close();

        prepared(shop, "shop");
        prepared(stock, "stock");

        assertThat(heard).containsExactly("end shop", "prepare shop", "end stock", "prepare stock");
    }

    @Test
    void aTransactionThatHasEndedIsCountedNoMore() throws Exception {
        BranchThreads threads = BranchThreads.of(AT_ONCE, 1);
        for (int i = 0; i < 100; i++) {
            use(threads);
            heard.clear();
            XAResource shop = written("shop");
            XAResource stock = written("stock");
            prepared(shop, "shop");
            assertThat(heard).contains("prepare stock");
            prepared(stock, "stock");
            participation.branches().ended();
            participation.branches().ended();
        }

        boolean refused = false;
        for (int i = 0; i < 20; i++) {
            refused = !threads.enter();
        }
        assertThat(refused).as("nothing was counted twice").isTrue();
    }

    private void use(BranchThreads threads) {
        used.add(threads);
        registry.begin();
        participation = new Participation(new ConcurrentBranches(threads));
    }

    private static void prepared(XAResource resource, String name) throws XAException {
        resource.end(Xids.of(name), XAResource.TMSUCCESS);
        assertThat(resource.prepare(Xids.of(name))).isEqualTo(XAResource.XA_OK);
    }

    private XAResource written(String name) throws XAException, SQLException {
        return written(name, new CyclicBarrier(1));
    }

    private XAResource written(String name, CyclicBarrier barrier) throws XAException, SQLException {
        tracker.watch(name, WriteTracker.Commit.TWO_PHASE).beforeStatement("insert", SqlEffect.WRITE);
        return started(name, barrier);
    }

    private XAResource read(String name) throws XAException {
        return started(name, new CyclicBarrier(1));
    }

    private XAResource started(String name, CyclicBarrier barrier) throws XAException {
        RecoverableConnection gone = new RecoverableConnection() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public XAConnection open() throws SQLException {
                throw new SQLException("the test has no database");
            }
        };
        BranchEnding ending = new BranchEnding(gone, DriverErrors.STANDARD, true, new UnfinishedBranches(gone));
        XAResource resource = new Branch(
                        name,
                        name,
                        connection(),
                        tracker.writes(),
                        participation,
                        DriverErrors.STANDARD,
                        ending,
                        database(name, barrier))
                .enlisted();
        resource.start(Xids.of(name), XAResource.TMNOFLAGS);
        return resource;
    }

    private static TransactionAware connection() {
        return (TransactionAware) Proxy.newProxyInstance(
                ConcurrentBranchTest.class.getClassLoader(),
                new Class<?>[] {TransactionAware.class},
                (proxy, method, arguments) -> null);
    }

    /** Writes down what it is told, once as many others as the barrier wants are told something, too. */
    private XAResource database(String name, CyclicBarrier barrier) {
        return (XAResource) Proxy.newProxyInstance(
                ConcurrentBranchTest.class.getClassLoader(),
                new Class<?>[] {XAResource.class},
                (proxy, method, arguments) -> {
                    boolean onePhase = arguments.length > 1 && Boolean.TRUE.equals(arguments[1]);
                    String step = method.getName() + (onePhase ? " in one phase " : " ") + name;
                    switch (method.getName()) {
                        case "start" -> {
                            return null;
                        }
                        case "prepare", "commit" -> barrier.await(30, TimeUnit.SECONDS);
                        default -> {
                            // needs nobody else
                        }
                    }
                    heard.add(step);
                    Integer code = failing.get(step);
                    if (code != null) {
                        throw new XAException(code);
                    }
                    return method.getName().equals("prepare") ? XAResource.XA_OK : null;
                });
    }

    /** The branch's name of each connection. */
    private record Xids(String name) implements Xid {

        static Xid of(String name) {
            return new Xids(name);
        }

        @Override
        public int getFormatId() {
            return 1;
        }

        @Override
        public byte[] getGlobalTransactionId() {
            return new byte[] {1};
        }

        @Override
        public byte[] getBranchQualifier() {
            return name.getBytes(StandardCharsets.UTF_8);
        }
    }
}
