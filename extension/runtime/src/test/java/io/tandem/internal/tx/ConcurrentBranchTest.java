package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.internal.tx.StandInBranches.Xids;
import io.tandem.internal.tx.socket.Meanwhile;
import java.util.List;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the transaction service and the databases hear where branches are ended at the same time. */
class ConcurrentBranchTest {

    private final StandInBranches branches = new StandInBranches(true, true);
    private final StandInBranches prompt = new StandInBranches(true, false);

    @Test
    void whatTheServiceCallsMeansTheSameWhetherThereIsTimeOrNot() throws Exception {
        for (StandInBranches some : List.of(branches, prompt)) {
            XAResource shop = some.written("shop");
            XAResource stock = some.written("stock");

            prepared(shop, "shop");
            prepared(stock, "stock");
            shop.commit(Xids.of("shop"), false);
            stock.commit(Xids.of("stock"), false);

            assertThat(some.heard)
                    .containsExactlyInAnyOrder(
                            "end shop", "end stock", "prepare shop", "prepare stock", "commit shop", "commit stock");
        }
    }

    @Test
    void aBranchThatAloneWasWrittenIsNotPreparedAhead() throws Exception {
        XAResource shop = branches.started("shop");
        branches.written("stock");

        assertThat(shop.prepare(Xids.of("shop"))).isEqualTo(XAResource.XA_RDONLY);

        assertThat(branches.heard).containsExactly("commit in one phase shop");
    }

    @Test
    void whileOneIsWaitedForTheOthersAreAskedOneWithinTheOther() throws Exception {
        XAResource shop = branches.written("shop");
        branches.written("stock");
        branches.written("till");

        shop.prepare(Xids.of("shop"));

        assertThat(branches.heard)
                .containsExactly("end stock", "end till", "prepare till", "prepare stock", "prepare shop");
    }

    @Test
    void whatWasOnlyReadMayBeWaitedForAsWell() throws Exception {
        XAResource shop = branches.started("shop");
        XAResource stock = branches.written("stock");
        XAResource till = branches.written("till");

        assertThat(shop.prepare(Xids.of("shop"))).isEqualTo(XAResource.XA_RDONLY);
        assertThat(branches.heard).endsWith("prepare till", "prepare stock", "commit in one phase shop");

        prepared(stock, "stock");
        prepared(till, "till");
        stock.commit(Xids.of("stock"), false);
        assertThat(branches.heard).endsWith("commit till", "commit stock");
    }

    /** What comes later in the thread is none of its business. */
    @Test
    void whatThereWasNoTimeForIsNotLeftToWhoeverWaitsNext() throws Exception {
        XAResource shop = prompt.written("shop");
        XAResource stock = prompt.written("stock");
        prepared(shop, "shop");
        Meanwhile.waiting();
        assertThat(prompt.heard).containsExactly("end shop", "prepare shop");

        prepared(stock, "stock");
        shop.commit(Xids.of("shop"), false);
        Meanwhile.waiting();
        assertThat(prompt.heard).endsWith("prepare stock", "commit shop");
    }

    @Test
    void ofAnUnknownServiceEachIsOnItsOwn() throws Exception {
        StandInBranches alone = new StandInBranches(false, true);
        XAResource shop = alone.written("shop");
        alone.written("stock");

        prepared(shop, "shop");

        assertThat(alone.heard).containsExactly("end shop", "prepare shop");
    }

    @Test
    void whatWasPreparedAheadIsRolledBackWhereTheFirstRefuses() throws Exception {
        XAResource shop = branches.written("shop");
        XAResource stock = branches.written("stock");
        branches.failing.put("prepare shop", XAException.XA_RBINTEGRITY);

        assertThatThrownBy(() -> shop.prepare(Xids.of("shop"))).isInstanceOf(XAException.class);
        stock.end(Xids.of("stock"), XAResource.TMFAIL);
        stock.rollback(Xids.of("stock"));

        assertThat(branches.heard).containsExactly("end stock", "prepare stock", "prepare shop", "rollback stock");
    }

    @Test
    void whatWasUndoneAheadIsNotRolledBackAgain() throws Exception {
        XAResource shop = branches.written("shop");
        XAResource stock = branches.written("stock");
        branches.failing.put("prepare shop", XAException.XA_RBINTEGRITY);
        branches.failing.put("prepare stock", XAException.XA_RBDEADLOCK);

        assertThatThrownBy(() -> shop.prepare(Xids.of("shop"))).isInstanceOf(XAException.class);
        stock.rollback(Xids.of("stock"));

        assertThat(branches.heard).containsExactly("end stock", "prepare stock", "prepare shop");
    }

    @ParameterizedTest
    @ValueSource(ints = {XAException.XA_RBDEADLOCK, XAException.XAER_RMERR})
    void theServiceHearsOfEachWhatItsOwnDatabaseSaid(int code) throws Exception {
        XAResource shop = branches.written("shop");
        XAResource stock = branches.written("stock");
        branches.failing.put("prepare stock", code);

        assertThat(shop.prepare(Xids.of("shop"))).isEqualTo(XAResource.XA_OK);
        assertThatThrownBy(() -> stock.prepare(Xids.of("stock")))
                .isInstanceOfSatisfying(
                        XAException.class, e -> assertThat(e.errorCode).isEqualTo(code));
    }

    @Test
    void theServiceHearsOfACommitThatFailedWhenItAsksForIt() throws Exception {
        XAResource shop = branches.written("shop");
        XAResource stock = branches.written("stock");
        prepared(shop, "shop");
        prepared(stock, "stock");
        branches.failing.put("commit stock", XAException.XA_HEURRB);

        shop.commit(Xids.of("shop"), false);
        assertThatThrownBy(() -> stock.commit(Xids.of("stock"), false))
                .isInstanceOfSatisfying(
                        XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_HEURRB));

        assertThat(branches.participation().inDoubt()).isTrue();
    }

    /** Narayana would roll back the others, and tell of a rollback. */
    @Test
    void aFirstThatWasRolledBackAgainstTheDecisionIsAMixture() throws Exception {
        XAResource shop = branches.written("shop");
        XAResource stock = branches.written("stock");
        prepared(shop, "shop");
        prepared(stock, "stock");
        branches.failing.put("commit shop", XAException.XA_HEURRB);

        assertThatThrownBy(() -> shop.commit(Xids.of("shop"), false))
                .isInstanceOfSatisfying(
                        XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_HEURMIX));
        assertThatThrownBy(() -> stock.rollback(Xids.of("stock")))
                .isInstanceOfSatisfying(
                        XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_HEURCOM));
        stock.commit(Xids.of("stock"), false);

        assertThat(branches.heard).endsWith("commit stock", "commit shop");
    }

    @Test
    void whereNoOtherWasCommittedAllCanBeRolledBack() throws Exception {
        XAResource shop = prompt.written("shop");
        XAResource stock = prompt.written("stock");
        prepared(shop, "shop");
        prepared(stock, "stock");
        prompt.failing.put("commit shop", XAException.XA_HEURRB);

        assertThatThrownBy(() -> shop.commit(Xids.of("shop"), false))
                .isInstanceOfSatisfying(
                        XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_HEURRB));
        stock.rollback(Xids.of("stock"));

        assertThat(prompt.heard).endsWith("commit shop", "rollback stock");
    }

    @Test
    void whatThereWasNoTimeToPrepareIsOnlyRolledBack() throws Exception {
        XAResource shop = prompt.written("shop");
        XAResource stock = prompt.written("stock");
        prompt.failing.put("prepare shop", XAException.XA_RBINTEGRITY);

        assertThatThrownBy(() -> shop.prepare(Xids.of("shop"))).isInstanceOf(XAException.class);
        stock.end(Xids.of("stock"), XAResource.TMSUCCESS);
        stock.rollback(Xids.of("stock"));

        assertThat(prompt.heard).containsExactly("prepare shop", "end stock", "rollback stock");
    }

    @Test
    void withoutOthersItIsWhatItIs() throws Exception {
        XAResource shop = branches.written("shop");
        shop.prepare(Xids.of("shop"));
        branches.failing.put("commit shop", XAException.XA_HEURRB);

        assertThatThrownBy(() -> shop.commit(Xids.of("shop"), false))
                .isInstanceOfSatisfying(
                        XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_HEURRB));
    }

    /** The service finds, when the others had nothing to commit, that one is left. */
    @Test
    void whatIsPreparedIsCommittedAsSuchWhereOnePhaseWouldDo() throws Exception {
        XAResource shop = branches.written("shop");
        XAResource stock = branches.written("stock");
        shop.prepare(Xids.of("shop"));

        stock.end(Xids.of("stock"), XAResource.TMSUCCESS);
        stock.commit(Xids.of("stock"), true);

        assertThat(branches.heard).containsExactly("end stock", "prepare stock", "prepare shop", "commit stock");
    }

    @Test
    void whatCouldNotBePreparedIsRolledBackWhereOnePhaseWouldDo() throws Exception {
        XAResource shop = branches.written("shop");
        XAResource stock = branches.written("stock");
        branches.failing.put("prepare stock", XAException.XAER_RMERR);
        shop.prepare(Xids.of("shop"));

        assertThatThrownBy(() -> stock.commit(Xids.of("stock"), true))
                .isInstanceOfSatisfying(
                        XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_RBROLLBACK));

        assertThat(branches.heard).containsExactly("end stock", "prepare stock", "prepare shop", "rollback stock");
        assertThat(branches.participation().inDoubt()).isFalse();
    }

    private static void prepared(XAResource resource, String name) throws XAException {
        resource.end(Xids.of(name), XAResource.TMSUCCESS);
        assertThat(resource.prepare(Xids.of(name))).isEqualTo(XAResource.XA_OK);
    }
}
