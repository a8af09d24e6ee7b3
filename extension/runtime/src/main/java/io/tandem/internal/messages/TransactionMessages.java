package io.tandem.internal.messages;

import java.lang.invoke.MethodHandles;
import java.util.Collection;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What a transaction refuses: 300 to 354. */
@MessageBundle(projectCode = "TANDEM", length = 5)
public interface TransactionMessages {

    TransactionMessages TRANSACTION = Messages.getBundle(MethodHandles.lookup(), TransactionMessages.class);

    @Message(
            id = 310,
            value = "%s writes to connection '%s' and needs a transaction: none is active. Annotate the method"
                    + " with @Transactional or begin one.")
    String transactionRequired(String method, String connection);

    @Message(
            id = 301,
            value =
                    "A transaction may write one connection while two-phase commit is off: it has written '%1$s', and now"
                            + " writes '%2$s'. Set 'sql.twophase=true' to commit both or neither, split the work into two"
                            + " transactions, or accept that one may commit without the other with 'sql.unsafe-commit=warn'.")
    String secondWriteRefused(String first, String second);

    @Message(
            id = 302,
            value = "Connection '%1$s' (%2$s, %3$s) can't take part in two-phase commit: %4$s. %5$s, or set"
                    + " 'sql.twophase=false'.")
    String notReady(String name, String product, String url, String cause, String remedy);

    @Message(
            id = 311,
            value =
                    "%s is refused on the session of connection '%s': Tandem closes it with its transaction or request.")
    String closeRefused(String method, String connection);

    @Message(
            id = 312,
            value =
                    "%s is refused on the session of connection '%s': the transaction is JTA's and spans every connection. Use"
                            + " @Transactional or UserTransaction.")
    String resourceLocalRefused(String method, String connection);

    @Message(
            id = 313,
            value =
                    "%s on connection '%s' needs a transaction or an active request, which the stream's session can live in:"
                            + " neither is active. Annotate the method with @Transactional, or read a list.")
    String streamNeedsScope(String method, String connection);

    @Message(id = 314, value = "Connection '%s' is stopped: the application is shutting down.")
    String stopped(String connection);

    @Message(id = 315, value = "There is no connection '%s'. Connections: %s.%s")
    String noSuchConnection(String name, Collection<String> names, String suggestion);

    @Message(id = 316, value = "%s is not an entity of any connection. Connections: %s.")
    String noEntity(String type, Collection<String> names);

    @Message(
            id = 317,
            value = "%1$s lives in several connections: %2$s. Say which: get(\"%3$s\"), stateless(\"%3$s\") or"
                    + " query(\"%3$s\", %4$s.class).")
    String severalHomes(String type, Collection<String> names, String one, String simpleName);

    @Message(id = 318, value = "Connection '%s' can't be used in a transaction that is %s; only while it is active.")
    String transactionEnding(String connection, String status);

    @Message(
            id = 319,
            value =
                    "Connection '%s' is neither read nor written in this transaction any more: it is marked for rollback, and"
                            + " an answer could be wrong. Read before marking it, or in a new transaction.")
    String doomed(String connection);

    @Message(
            id = 320,
            value =
                    "Connection '%s' can't be used yet: the application is starting, and no session exists before"
                            + " AfterDeploymentValidation has ended. An observer of ConnectionsConfiguring only binds connections.")
    String notServing(String connection);

    @Message(
            id = 321,
            value =
                    "No entity is called '%s' in any connection.%s Connections: %s. An entity is called by its name in queries"
                            + " or by the name of its class.")
    String noEntityNamed(String name, String suggestion, Collection<String> names);

    @Message(
            id = 322,
            value = "%1$s can't work on the session of connection '%2$s': %3$s is an entity of %4$s. Its own session is"
                    + " %5$s, or %6$s.")
    String wrongSession(
            String method, String connection, String entity, String homes, String injection, String alternative);

    @Message(
            id = 323,
            value =
                    "%1$s can't work on the session of connection '%2$s': '%3$s' is defined in connection %4$s. Inject %5$s"
                            + " instead, or use %6$s.")
    String wrongSessionForName(
            String method, String connection, String name, String homes, String injection, String alternative);

    @Message(
            id = 324,
            value =
                    "%1$s on the plain EntityManager leads to no connection: nothing in the call names an entity. Inject the"
                            + " session of the connection that is meant: %2$s.")
    String nothingNamed(String method, String injections);

    @Message(
            id = 325,
            value =
                    "No session can be used yet: the application is starting, and none exists before AfterDeploymentValidation"
                            + " has ended. An observer of ConnectionsConfiguring only configures connections.")
    String nothingServed();

    @Message(
            id = 326,
            value =
                    "%1$s on the plain EntityManager leads to no connection: none knows everything that the query names (%2$s),"
                            + " and no query spans connections. Inject the session of the connection that is meant: %3$s.")
    String queryOfSeveral(String method, String causes, String injections);

    @Message(
            id = 327,
            value =
                    "%1$s on the plain EntityManager leads to several connections: %2$s know all that it names. Inject the"
                            + " session of the connection that is meant: %3$s.")
    String severalRoutes(String method, Collection<String> names, String injections);

    @Message(
            id = 330,
            value =
                    "%s is refused on connection '%s': the transaction commits or rolls back all its connections together,"
                            + " and nobody ends one of them alone. To commit, let the @Transactional method return; to roll back,"
                            + " throw an exception or call setRollbackOnly(); to undo a part, use a savepoint.")
    String methodRefused(String method, String connection);

    @Message(
            id = 331,
            value =
                    "A statement that starts with %s is refused on connection '%s': the transaction begins and ends with the"
                            + " @Transactional method, for all its connections together. To commit, let the method return; to roll"
                            + " back, throw an exception or call setRollbackOnly(); to undo a part, use a savepoint. Don't move the"
                            + " statement into a stored procedure: there it is not seen, and it would break the transaction.")
    String statementRefused(String keywords, String connection);

    @Message(
            id = 332,
            value =
                    "setAutoCommit(true) is refused on connection '%s': it would commit what the transaction has done on this"
                            + " connection alone. For work that must commit by itself call a method with"
                            + " @Transactional(REQUIRES_NEW); outside a transaction the connection is in autocommit mode anyway.")
    String autoCommitRefused(String connection);

    @Message(
            id = 340,
            value =
                    "%s needs an active transaction, and there is none: the status of the thread's is %s. Call it inside a"
                            + " @Transactional method or transactions.run(…).")
    String callbackRefused(String method, String status);

    @Message(
            id = 341,
            value = "Transaction %s was rolled back on every connection: %s. Nothing of it was committed, and it may be"
                    + " tried again.")
    String rolledBack(String transaction, String cause);

    @Message(
            id = 342,
            value =
                    "Transaction %s has a heuristic outcome: a database ended its branch on its own, or did not tell how,"
                            + " and connections may differ. %s. Compare the databases before anything is repeated.")
    String heuristicOutcome(String transaction, String cause);

    @Message(
            id = 343,
            value =
                    "The outcome of transaction %s is unknown: the transaction service failed to tell. %s. Look into the"
                            + " databases before anything is repeated.")
    String unknownOutcome(String transaction, String cause);

    @Message(id = 344, value = "%s is refused: %s.")
    String boundaryRefused(String what, String why);

    @Message(id = 345, value = "The transaction could not be %s: %s")
    String boundaryFailed(String what, String cause);

    @Message(id = 346, value = "A savepoint can't be %s: %s.")
    String savepointMisused(String what, String why);

    @Message(
            id = 347,
            value =
                    "%s is refused: work since the last savepoint has failed, and an answer could be wrong. Roll back to the"
                            + " savepoint first, with rollback() or by closing it.")
    String failedSinceSavepoint(String what);

    @Message(id = 348, value = "Connection '%s' (%s) refuses to %s a savepoint: %s. %s.")
    String savepointRefused(String connection, String product, String verb, String cause, String consequence);

    @Message(
            id = 351,
            value =
                    "%1$s on connection '%2$s' is refused in thread '%3$s': it belongs to a transaction that is not active in"
                            + " that thread, and a session never leaves its transaction. Read what another thread needs before it"
                            + " is handed over, let that thread ask the injected session itself, or resume the transaction in it.")
    String otherTransaction(String what, String connection, String thread);

    @Message(id = 349, value = "@RetryTransaction on %s: %s is not possible for '%s'. Valid: %s.")
    String retryInvalid(String place, String value, String attribute, String valid);

    @Message(
            id = 303,
            value =
                    "Connections '%1$s' and '%2$s' can't both be written in one transaction: neither has two-phase commit"
                            + " ('twophase=false'), and only one can decide. Nothing is committed. Use two transactions, or give one"
                            + " of them two-phase commit: remove 'sql.connection.%1$s.twophase' or 'sql.connection.%2$s.twophase'.")
    String secondDecidingRefused(String first, String second);
}
