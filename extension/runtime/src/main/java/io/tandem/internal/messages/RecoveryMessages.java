package io.tandem.internal.messages;

import io.tandem.InDoubt;
import io.tandem.Resolution;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** Recovery: 400 to 479. */
@MessageLogger(projectCode = "TANDEM", length = 5)
public interface RecoveryMessages extends BasicLogger {

    RecoveryMessages RECOVERY =
            Logger.getMessageLogger(MethodHandles.lookup(), RecoveryMessages.class, "io.tandem.recovery");

    @LogMessage(level = Level.WARN)
    @Message(id = 401, value = "Recovery can't reach '%s' (%s). What is in doubt there stays so until the next pass.")
    void unreachable(String connection, String cause);

    @LogMessage(level = Level.INFO)
    @Message(id = 402, value = "Recovery's connection to '%s' broke (%s); it is opened anew.")
    void reconnecting(String connection, String cause);

    @LogMessage(level = Level.DEBUG)
    @Message(id = 403, value = "Recovery's connection to '%s' could not be closed: %s")
    void closeFailed(String connection, String cause);

    @LogMessage(level = Level.ERROR)
    @Message(
            id = 410,
            value =
                    "The transaction log in %s failed: %s. No transaction over several connections can commit before the next start;"
                            + " what is in doubt is decided then. Look after the disk of 'sql.transaction.log-dir', and restart.")
    void journalBroken(String directory, String cause);

    @LogMessage(level = Level.INFO)
    @Message(
            id = 411,
            value = "%s decisions of the transaction log in %s were taken over into the one that is in use now.")
    void decisionsMoved(int count, String directory);

    @LogMessage(level = Level.ERROR)
    @Message(
            id = 412,
            value =
                    "Node '%s' was taken over by another process, since this one did not renew its lease in time. No transaction"
                            + " over several connections can commit here any more: restart.")
    void leaseLost(String node);

    @LogMessage(level = Level.WARN)
    @Message(
            id = 413,
            value =
                    "The lease of node '%s' could not be renewed or given back: %s. If that goes on, another process may take the"
                            + " node over.")
    void leaseNotRenewed(String node, String cause);

    @LogMessage(level = Level.DEBUG)
    @Message(
            id = 430,
            value = "%d branches on connection '%s' are decided and not yet ended: %s. They are tried again.")
    void stillUnfinished(int count, String connection, String cause);

    @LogMessage(level = Level.WARN)
    @Message(
            id = 470,
            value =
                    "Connection '%s', which decides on transactions, can't be asked: %s. Branches of other connections stay"
                            + " prepared until it can; recovery asks again in its next pass.")
    void keeperUnreachable(String connection, String cause);

    @LogMessage(level = Level.WARN)
    @Message(
            id = 471,
            value =
                    "A branch of connection '%s', whose transaction is committed, could not be ended: %s. Recovery tries again"
                            + " in its next pass.")
    void decidedBranchWaits(String connection, String cause);

    @LogMessage(level = Level.WARN)
    @Message(
            id = 472,
            value =
                    "Connection '%1$s' decided on transactions when this node ended without order, and is not configured to do so"
                            + " now: branches of other connections stay prepared until it can be asked. Start once with"
                            + " 'sql.connection.%1$s.twophase=false', as it was. If its database is lost for good, look at what is"
                            + " prepared in the others, and remove its name from %2$s.")
    void keeperGone(String connection, Object file);

    @LogMessage(level = Level.ERROR)
    @Message(
            id = 440,
            value =
                    "Heuristic outcome: %s. Look at what the databases of the transaction hold, put it right, and take note"
                            + " with Connections.acknowledge(…); until then it stays listed.")
    void heuristic(InDoubt branch);

    @LogMessage(level = Level.WARN)
    @Message(id = 441, value = "Resolved by hand, %s by '%s': %s")
    void resolved(Resolution resolution, String decidedBy, InDoubt branch);

    @LogMessage(level = Level.WARN)
    @Message(id = 442, value = "Acknowledged by '%s' and removed from the log: %s")
    void acknowledged(String by, InDoubt branch);

    @Message(id = 443, value = "Not resolved: %s. The log decided %s; anything else would tear the transaction apart.")
    String decidedOtherwise(InDoubt branch, Resolution decision);

    @Message(
            id = 444,
            value =
                    "Not resolved: %s. The branch is of node '%s', whose log decides. If that log is lost for ever, resolve it"
                            + " with that node's name.")
    String otherNodes(InDoubt branch, String node);

    @Message(id = 445, value = "Not done: %s. It is not in doubt any more.")
    String notInDoubt(InDoubt branch);

    @Message(id = 446, value = "Not resolved: %s. %s")
    String notResolvable(InDoubt branch, String why);

    @Message(
            id = 447,
            value =
                    "Connection '%s' has refused to end the branch: %s. It may be ended or not; look at Connections.inDoubt().")
    String resolutionFailed(String connection, String failure);

    @Message(id = 448, value = "Say who decides: 'decidedBy' is empty.")
    String nobodyDecides();

    @LogMessage(level = Level.INFO)
    @Message(
            id = 449,
            value = "Rolled back on connection '%s': a branch of transaction %s, which an earlier life of node '%s' has"
                    + " prepared and never decided.")
    void earlierLifeUndone(String connection, String transaction, String node);

    @LogMessage(level = Level.WARN)
    @Message(
            id = 450,
            value =
                    "What an earlier life left in doubt on connection '%s' can't be looked at now: %s. The periodic passes do"
                            + " it.")
    void earlierLifeUnseen(String connection, String cause);

    @LogMessage(level = Level.WARN)
    @Message(id = 451, value = "An observer of HeuristicOutcome failed: %s")
    void observerFailed(String failure, @Cause Throwable cause);

    @Message(id = 452, value = "The log can't be changed while a pass of recovery does not end; try again later.")
    String recoveryBusy();

    @LogMessage(level = Level.WARN)
    @Message(
            id = 453,
            value = "Transactions that ended heuristically can't be looked at: %s. The next pass of recovery does it.")
    void heuristicsUnseen(String cause, @Cause Throwable failure);

    @LogMessage(level = Level.ERROR)
    @Message(
            id = 473,
            value =
                    "Another process runs as node '%s' at the database of connection '%s' since this one's session broke: each"
                            + " may roll back what the other one has just prepared. Stop one of them, and give it another"
                            + " 'sql.transaction.node-name'.")
    void nodeNameShared(String node, String connection);

    @LogMessage(level = Level.INFO)
    @Message(
            id = 474,
            value = "The database of connection '%1$s' does not answer yet. The start waits for it, for %2$s in all"
                    + " ('sql.connection.%1$s.start-wait'); what is in doubt elsewhere is resolved meanwhile.")
    void startWaits(String connection, Duration limit);

    @LogMessage(level = Level.WARN)
    @Message(
            id = 475,
            value = "Node '%s' is gone for good, and its work was finished here: %d branches committed, %d rolled back,"
                    + " %d branches and decisions left to the next pass.")
    void deadNodeFinished(String node, int committed, int rolledBack, int left);

    @LogMessage(level = Level.WARN)
    @Message(
            id = 476,
            value = "What other nodes may have left in the transaction log can't be finished now: %s. The next pass of"
                    + " recovery looks again.")
    void deadNodesUnseen(String cause);

    @LogMessage(level = Level.WARN)
    @Message(
            id = 477,
            value =
                    "The record of transaction %s can't be read: %s. What is prepared of it is left as it is; the next pass of"
                            + " recovery looks again.")
    void recordUnread(String transaction, String cause);

    @LogMessage(level = Level.WARN)
    @Message(id = 478, value = "The transaction log can't be read: %s. The next pass of recovery looks again.")
    void logUnread(String cause);
}
