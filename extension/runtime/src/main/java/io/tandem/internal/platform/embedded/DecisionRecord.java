package io.tandem.internal.platform.embedded;

import com.arjuna.ats.arjuna.common.Uid;
import com.arjuna.ats.arjuna.coordinator.ExceptionDeferrer;
import com.arjuna.ats.arjuna.coordinator.TwoPhaseOutcome;
import com.arjuna.ats.internal.arjuna.abstractrecords.LastResourceRecord;
import com.arjuna.ats.jta.xa.XATxConverter;
import io.tandem.spi.DecidingResource;
import io.tandem.spi.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resource that decides on a transaction, in Narayana's list of participants: the last one to be prepared, which here means
 * committed.
 */
final class DecisionRecord extends LastResourceRecord implements ExceptionDeferrer {

    private final DecidingResource resource;
    private final Uid transaction;
    private @Nullable Exception failure;

    DecisionRecord(DecidingResource resource, Uid transaction) {
        super(null);
        this.resource = resource;
        this.transaction = transaction;
    }

    /** The part of the branches' ids that they have in common. */
    static byte[] globalId(Uid transaction) {
        return XATxConverter.getXid(transaction, false, XATxConverter.FORMAT_ID).getGlobalTransactionId();
    }

    @Override
    public int topLevelPrepare() {
        byte[] id = globalId(transaction);
        Decision decision = resource.decide(id);
        failure = decision.cause();
        return switch (decision.outcome()) {
            case COMMITTED -> {
                DecidedElsewhere.add(transaction, () -> resource.finished(id));
                yield TwoPhaseOutcome.PREPARE_OK;
            }
            case ROLLED_BACK -> TwoPhaseOutcome.PREPARE_NOTOK;
            // the others stay prepared, and Decisions asks again
            case UNKNOWN -> {
                DecidedElsewhere.leaveUndecided();
                yield TwoPhaseOutcome.HEURISTIC_HAZARD;
            }
        };
    }

    @Override
    public int topLevelOnePhaseCommit() {
        Decision decision = resource.commitAlone();
        failure = decision.cause();
        return switch (decision.outcome()) {
            case COMMITTED -> TwoPhaseOutcome.FINISH_OK;
            case ROLLED_BACK -> TwoPhaseOutcome.ONE_PHASE_ERROR;
            case UNKNOWN -> TwoPhaseOutcome.HEURISTIC_HAZARD;
        };
    }

    @Override
    public int topLevelAbort() {
        resource.rollback();
        return TwoPhaseOutcome.FINISH_OK;
    }

    /** There is nothing to be forgotten: the record itself remembers no heuristic. */
    @Override
    public boolean forgetHeuristic() {
        return true;
    }

    @Override
    public void getDeferredThrowables(List<Throwable> list) {
        if (failure != null) {
            list.add(failure);
        }
    }

    @Override
    public Object value() {
        return resource;
    }

    @Override
    public String toString() {
        return "the decision of " + resource;
    }
}
