package io.tandem.internal.messages;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What a transaction refuses: 300 to 399. */
@MessageBundle(projectCode = "TANDEM", length = 5)
public interface TransactionMessages {

    TransactionMessages TRANSACTION = Messages.getBundle(MethodHandles.lookup(), TransactionMessages.class);

    @Message(
            id = 310,
            value = "%s writes to connection '%s' and needs a transaction: none is active. Annotate the method"
                    + " with @Transactional or begin one.")
    String transactionRequired(String method, String connection);

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
}
