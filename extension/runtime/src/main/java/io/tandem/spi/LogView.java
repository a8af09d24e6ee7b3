package io.tandem.spi;

import java.util.List;
import java.util.Optional;
import javax.transaction.xa.Xid;

/** What a platform's transaction log says, for those who have to see what is in doubt. Thread-safe. */
public interface LogView {

    /** The name that every branch of this node carries. */
    String node();

    /** The branches of all transactions in the log, but for those that are being ended at this moment. */
    List<LoggedBranch> branches();

    /**
     * Where a prepared branch comes from; empty if its id is not of this transaction service.
     *
     * @param running whether its transaction is being ended at this moment, in this process
     */
    record Origin(String transactionId, String node, boolean running) {}

    /** Where a prepared branch comes from; empty if its id is not of this transaction service. */
    Optional<Origin> origin(Xid xid);

    /**
     * What was decided on a transaction of this node that the log knows nothing of, and that is not being ended: the places
     * that decisions are kept in are asked, and one that nothing was decided on is rolled back by that, for good.
     */
    Decision.Outcome decision(String transactionId);

    /**
     * Removes a heuristic outcome from the log.
     *
     * @return whether it was there
     * @throws PlatformException if the log can't be written now; the text says why
     */
    boolean acknowledge(LoggedBranch branch);

    /** How many passes recovery has made. */
    long passes();

    /** Something to be told after each pass of recovery, in its thread. */
    void afterEachPass(Runnable listener);

    /** The opposite of {@link #afterEachPass}. */
    void noLonger(Runnable listener);
}
