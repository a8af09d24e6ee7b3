package io.tandem;

import java.time.Instant;
import java.util.Optional;

/**
 * One connection's part of a transaction that has not ended as the transaction did, or not yet.
 *
 * <pre>{@code
 * connections.inDoubt().forEach(branch -> log.warn(branch.toString()));
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param transactionId the transaction, as {@link HeuristicOutcomeException#transactionId()} and {@link
 *     UnknownOutcomeException#transactionId()} name it; empty where it is not known
 * @param connection the name of the connection
 * @param branch the branch, as {@link Connections#resolve} finds it again; empty where there is none
 * @param node the node whose transaction it is; empty where that is not known
 * @param since when the transaction was decided or, where that is not known, when this process first saw the branch
 * @param state what is known of it
 * @param decision how the transaction was decided, where the log says so
 * @param text what happened, for people
 */
public record InDoubt(
        String transactionId,
        String connection,
        String branch,
        Optional<String> node,
        Instant since,
        State state,
        Optional<Resolution> decision,
        String text) {

    /** What is known of a branch. */
    public enum State {
        /** Decided, and not yet ended by its database; recovery tries again. */
        DECIDED,
        /** Prepared, and the log knows no decision: recovery rolls it back. */
        UNDECIDED,
        /** Ended by its database on its own, or nobody knows how; kept until it is acknowledged. */
        HEURISTIC,
        /** Another node's: the decision is in that node's log. */
        FOREIGN,
        /** Prepared, and the log can't be read from here; perhaps its transaction is being committed at this moment. */
        UNKNOWN,
        /** Not a branch: the connection did not answer, so what is in doubt there beside the others is not known. */
        UNREACHABLE
    }

    @Override
    public String toString() {
        return "connection '" + connection + "', "
                + (transactionId.isEmpty() ? "" : "transaction " + transactionId + ", ")
                + node.map(name -> "node '" + name + "', ").orElse("")
                + state
                + decision.map(it -> " " + it).orElse("")
                + " since " + since
                + ": " + text;
    }
}
