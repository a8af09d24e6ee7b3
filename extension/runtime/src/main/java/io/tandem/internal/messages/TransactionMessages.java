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
}
