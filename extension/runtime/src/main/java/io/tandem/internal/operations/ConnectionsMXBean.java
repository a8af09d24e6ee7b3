package io.tandem.internal.operations;

import java.util.List;
import java.util.Map;

/** What JMX shows of one application's connections, and lets do. */
public interface ConnectionsMXBean {

    /** The node's name; empty where no log is kept. */
    String getNode();

    /** The names of the connections. */
    List<String> getConnections();

    /** The connections that do not answer now, with the reason. */
    Map<String, String> getUnreachable();

    /** What is in doubt now: a text for each branch, by its id. */
    Map<String, String> getInDoubt();

    int getInDoubtCount();

    /** Heuristic outcomes since the start of the application. */
    int getHeuristics();

    long getRecoveryPasses();

    int getRunningTransactions();

    /** Whether the application is being closed. */
    boolean isClosing();

    long getReadOnlyCommits();

    long getOnePhaseCommits();

    long getTwoPhaseCommits();

    long getRollbacks();

    /** Transactions whose outcome was heuristic or unknown. */
    long getUncertain();

    /**
     * Ends a branch by hand.
     *
     * @param branch its id
     * @param resolution COMMIT or ROLLBACK
     * @param decidedBy who answers for it
     */
    void resolve(String branch, String resolution, String decidedBy);

    /**
     * The same for a branch of another node.
     *
     * @param node the other node's name
     */
    void resolveForeign(String branch, String resolution, String decidedBy, String node);

    /** Takes note of a heuristic outcome. */
    void acknowledge(String branch, String acknowledgedBy);
}
