package io.tandem.spi;

import javax.transaction.xa.XAResource;

/**
 * A connection's part of a transaction, as it is enlisted: it says whose it is, so that a log record finds its database
 * again by name.
 *
 * <p>Used by one transaction at a time; the transaction service may call it from another thread than the application's.
 */
public interface ConnectionResource extends XAResource {

    /** The name of the connection. */
    String connectionName();

    /** What its log record is found by again, as {@link RecoverableConnection#recoveryName()}. */
    default String recoveryName() {
        return connectionName();
    }
}
