package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.transaction.TransactionAware;
import io.tandem.internal.config.TandemConfig.UnsafeCommit;
import io.tandem.internal.tx.jdbc.SqlEffect;
import io.tandem.internal.tx.socket.Meanwhile;
import io.tandem.internal.tx.xa.BranchEnding;
import io.tandem.internal.tx.xa.DriverErrors;
import io.tandem.internal.tx.xa.UnfinishedBranches;
import io.tandem.spi.RecoverableConnection;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the transaction service and the databases hear where branches are ended at the same time. */
class ConcurrentBranchTest {

    private final RecordingRegistry registry = new RecordingRegistry();
    private final WriteTracker tracker = new WriteTracker(registry, UnsafeCommit.FAIL);
    private final List<String> heard = new ArrayList<>();
    private final Map<String, Integer> failing = new HashMap<>();
    private Participation participation = new Participation(true);

    /** Whether an answer of a database has to be waited for, so that there is time for others. */
    private boolean waiting = true;

    @BeforeEach
    void begin() {
        registry.begin();
    }

    @Test
    void whatTheServiceCallsMeansTheSameWhetherThereIsTimeOrNot() throws Exception {
        for (boolean time : List.of(true, false)) {
            waiting = time;
            registry.begin();
            participation = new Participation(true);
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
        XAResource shop = started("shop");
        written("stock");

        assertThat(shop.prepare(Xids.of("shop"))).isEqualTo(XAResource.XA_RDONLY);

        assertThat(heard).containsExactly("commit in one phase shop");
    }

    @Test
    void whileOneIsWaitedForTheOthersAreAskedOneWithinTheOther() throws Exception {
        XAResource shop = written("shop");
        written("stock");
        written("till");

        shop.prepare(Xids.of("shop"));

        assertThat(heard).containsExactly("end stock", "end till", "prepare till", "prepare stock", "prepare shop");
    }

    @Test
    void whatWasOnlyReadMayBeWaitedForAsWell() throws Exception {
        XAResource shop = started("shop");
        XAResource stock = written("stock");
        XAResource till = written("till");

        assertThat(shop.prepare(Xids.of("shop"))).isEqualTo(XAResource.XA_RDONLY);
        assertThat(heard).endsWith("prepare till", "prepare stock", "commit in one phase shop");

        prepared(stock, "stock");
        prepared(till, "till");
        stock.commit(Xids.of("stock"), false);
        assertThat(heard).endsWith("commit till", "commit stock");
    }

    /** What comes later in the thread is none of its business. */
    @Test
    void whatThereWasNoTimeForIsNotLeftToWhoeverWaitsNext() throws Exception {
        waiting = false;
        XAResource shop = written("shop");
        XAResource stock = written("stock");
        prepared(shop, "shop");
        Meanwhile.waiting();
        assertThat(heard).containsExactly("end shop", "prepare shop");

        prepared(stock, "stock");
        shop.commit(Xids.of("shop"), false);
        Meanwhile.waiting();
        assertThat(heard).endsWith("prepare stock", "commit shop");
    }

    @Test
    void ofAServiceThatIsNotTandemsEachIsOnItsOwn() throws Exception {
        participation = new Participation(false);
        XAResource shop = written("shop");
        written("stock");

        prepared(shop, "shop");

        assertThat(heard).containsExactly("end shop", "prepare shop");
    }

    @Test
    void whatWasPreparedAheadIsRolledBackWhereTheFirstRefuses() throws Exception {
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
        waiting = false;
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
        XAResource shop = written("shop");
        XAResource stock = written("stock");
        shop.prepare(Xids.of("shop"));

        stock.end(Xids.of("stock"), XAResource.TMSUCCESS);
        stock.commit(Xids.of("stock"), true);

        assertThat(heard).containsExactly("end stock", "prepare stock", "prepare shop", "commit stock");
    }

    @Test
    void whatCouldNotBePreparedIsRolledBackWhereOnePhaseWouldDo() throws Exception {
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

    private static void prepared(XAResource resource, String name) throws XAException {
        resource.end(Xids.of(name), XAResource.TMSUCCESS);
        assertThat(resource.prepare(Xids.of(name))).isEqualTo(XAResource.XA_OK);
    }

    private XAResource written(String name) throws XAException, SQLException {
        tracker.watch(name, WriteTracker.Commit.TWO_PHASE).beforeStatement("insert", SqlEffect.WRITE);
        return started(name);
    }

    private XAResource started(String name) throws XAException {
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
                        database(name))
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

    /** Writes down what it is told, when it answers. */
    private XAResource database(String name) {
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
                        case "prepare", "commit" -> {
                            if (waiting) {
                                Meanwhile.waiting();
                            }
                        }
                        default -> {
                            // takes no time
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
