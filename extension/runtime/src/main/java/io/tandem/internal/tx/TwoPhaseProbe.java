package io.tandem.internal.tx;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * Prepares an empty branch for real, to know before the first transaction that the database can. Its id has a format of its
 * own, so that a branch left behind by a crash in here is found and undone by the next start, and never taken for work.
 */
final class TwoPhaseProbe {

    /** "TNDM". */
    private static final int FORMAT = 0x544E444D;

    /** MariaDB and MySQL hand over a prepared branch when they have noticed that its connection is gone. */
    private static final Duration HANDOVER = Duration.ofSeconds(2);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final XADataSource dataSource;
    private final boolean crashSafe;
    private final ProbeXid xid;

    TwoPhaseProbe(String connection, XADataSource dataSource, boolean crashSafe) {
        this.dataSource = dataSource;
        this.crashSafe = crashSafe;
        byte[] global = new byte[16];
        new SecureRandom().nextBytes(global);
        byte[] name = connection.getBytes(StandardCharsets.UTF_8);
        this.xid = new ProbeXid(global, Arrays.copyOf(name, Math.min(name.length, Xid.MAXBQUALSIZE)));
    }

    /**
     * @param connection is closed, since the branch has to survive that
     * @return the other connection, if another was needed
     * @throws XAException in the driver's own words, if the database can't prepare
     * @throws SQLException if a connection can't be had
     */
    Optional<XAConnection> run(FirstConnection connection) throws XAException, SQLException {
        try (FirstConnection first = connection) {
            XAResource resource = first.resource();
            undoLeftovers(resource);
            resource.start(xid, XAResource.TMNOFLAGS);
            resource.end(xid, XAResource.TMSUCCESS);
            if (resource.prepare(xid) == XAResource.XA_RDONLY) {
                recovered(resource);
                return Optional.empty();
            }
            if (!crashSafe) {
                resource.rollback(xid);
                return Optional.empty();
            }
        }
        return Optional.of(undoneElsewhere());
    }

    /** What is prepared on one connection has to be found, and ended, on another: that is what recovery lives by. */
    private XAConnection undoneElsewhere() throws XAException, SQLException {
        XAConnection second = dataSource.getXAConnection();
        try {
            undo(second.getXAResource());
            return second;
        } catch (XAException | SQLException | RuntimeException e) {
            second.close();
            throw e;
        }
    }

    private void undo(XAResource resource) throws XAException {
        Instant deadline = Instant.now().plus(HANDOVER);
        while (true) {
            try {
                if (Arrays.stream(recovered(resource)).anyMatch(xid::same)) {
                    rollback(resource);
                    return;
                }
                if (Instant.now().isAfter(deadline)) {
                    throw new XAException("A prepared branch is not listed by recover() on another connection");
                }
            } catch (XAException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
            }
            pause();
        }
    }

    /** MariaDB undoes an empty branch with its connection, and says so when it is asked to. */
    private void rollback(XAResource resource) throws XAException {
        try {
            resource.rollback(xid);
        } catch (XAException e) {
            if (e.errorCode != XAException.XA_RBROLLBACK) {
                throw e;
            }
        }
    }

    private static void pause() throws XAException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new XAException("Interrupted while waiting for a prepared branch to be listed");
        }
    }

    private void undoLeftovers(XAResource resource) throws XAException {
        for (Xid left : recovered(resource)) {
            if (left.getFormatId() == FORMAT && Arrays.equals(left.getBranchQualifier(), xid.getBranchQualifier())) {
                try {
                    resource.rollback(left);
                } catch (XAException e) {
                    // another node that starts at this moment has undone its own
                    if (e.errorCode != XAException.XAER_NOTA) {
                        throw e;
                    }
                }
            }
        }
    }

    private static Xid[] recovered(XAResource resource) throws XAException {
        Xid[] found = resource.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN);
        return found != null ? found : new Xid[0];
    }

    private static final class ProbeXid implements Xid {

        private final byte[] global;
        private final byte[] branch;

        ProbeXid(byte[] global, byte[] branch) {
            this.global = global;
            this.branch = branch;
        }

        @Override
        public int getFormatId() {
            return FORMAT;
        }

        @Override
        public byte[] getGlobalTransactionId() {
            return global.clone();
        }

        @Override
        public byte[] getBranchQualifier() {
            return branch.clone();
        }

        boolean same(Xid other) {
            return other.getFormatId() == FORMAT
                    && Arrays.equals(global, other.getGlobalTransactionId())
                    && Arrays.equals(branch, other.getBranchQualifier());
        }
    }
}
