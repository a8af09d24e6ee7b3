package io.tandem.internal.tx.simulation;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import javax.transaction.xa.XAException;

/** How a driver says what went wrong: as carelessly as the real ones. */
enum Driver {
    POSTGRESQL("jdbc:postgresql:simulated") {
        @Override
        SQLException lost() {
            return new SQLException("terminating connection due to administrator command", "57P01");
        }

        @Override
        XAException xa(Step step, SQLException cause) {
            boolean phaseTwo = step == Step.COMMIT_PREPARED || step == Step.ROLLBACK || step == Step.RECOVER;
            return failure(phaseTwo ? XAException.XAER_RMERR : XAException.XAER_RMFAIL, cause);
        }

        @Override
        XAException unknown(Step step) {
            return failure(XAException.XAER_RMERR, new SQLException("prepared transaction does not exist", "42704"));
        }

        @Override
        SQLException refused() {
            return new SQLException("prepared transaction is busy", "55000");
        }

        @Override
        SQLException rolledBack() {
            return new SQLException("could not serialize access", "40001");
        }
    },
    MARIADB("jdbc:mariadb:simulated") {
        @Override
        SQLException lost() {
            return new SQLNonTransientConnectionException("Socket error", "08000", -1);
        }

        @Override
        XAException xa(Step step, SQLException cause) {
            return failure(
                    switch (cause.getErrorCode()) {
                        case 1397 -> XAException.XAER_NOTA;
                        case 1399 -> XAException.XAER_RMFAIL;
                        case 1614 -> XAException.XA_RBDEADLOCK;
                        default -> 0;
                    },
                    cause);
        }

        @Override
        XAException unknown(Step step) {
            return xa(step, new SQLException("XAER_NOTA: Unknown XID", "XAE04", 1397));
        }

        @Override
        SQLException refused() {
            return new SQLException("XAER_RMFAIL: wrong state", "XAE07", 1399);
        }

        @Override
        SQLException rolledBack() {
            return new SQLException("XA_RBDEADLOCK", "XA102", 1614);
        }
    };

    final String url;

    Driver(String url) {
        this.url = url;
    }

    abstract SQLException lost();

    abstract SQLException refused();

    abstract SQLException rolledBack();

    abstract XAException xa(Step step, SQLException cause);

    abstract XAException unknown(Step step);

    static XAException failure(int code, SQLException cause) {
        XAException failure = new XAException(cause.getMessage());
        failure.errorCode = code;
        failure.initCause(cause);
        return failure;
    }
}
