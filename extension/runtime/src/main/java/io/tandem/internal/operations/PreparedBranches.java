package io.tandem.internal.operations;

import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import io.tandem.internal.limit.Limited;
import io.tandem.internal.limit.Question;
import io.tandem.spi.LogView;
import io.tandem.spi.LoggedBranch;
import io.tandem.spi.RecoverableConnection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.jspecify.annotations.Nullable;

/** The prepared branches of one connection, on connections of its own. Thread-safe. */
final class PreparedBranches {

    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration END = Duration.ofSeconds(10);

    private final RecoverableConnection connection;
    private final Optional<LogView> log;
    private final Question<List<Xid>> question;

    PreparedBranches(RecoverableConnection connection, Optional<LogView> log) {
        this.connection = connection;
        this.log = log;
        this.question = new Question<>("in doubt on " + connection.name(), this::look);
    }

    String name() {
        return connection.name();
    }

    String recoveryName() {
        return connection.recoveryName();
    }

    /**
     * Those of no running transaction.
     *
     * @throws TimeoutException if the database does not answer
     * @throws ExecutionException if it refuses
     */
    List<Xid> list() throws TimeoutException, ExecutionException {
        return question.ask(ANSWER);
    }

    private List<Xid> look() throws SQLException, XAException {
        XAConnection own = connection.open();
        try {
            XAResource resource = own.getXAResource();
            List<Xid> resting =
                    prepared(resource).stream().filter(xid -> !running(xid)).toList();
            if (resting.isEmpty() || log.isEmpty()) {
                return resting;
            }
            // between the two looks its transaction may have ended: only what stays then is in doubt
            Set<String> still =
                    prepared(resource).stream().map(PreparedBranches::id).collect(Collectors.toSet());
            return resting.stream().filter(xid -> still.contains(id(xid))).toList();
        } finally {
            own.close();
        }
    }

    private boolean running(Xid xid) {
        return log.flatMap(it -> it.origin(xid)).map(LogView.Origin::running).orElse(false);
    }

    private static List<Xid> prepared(XAResource resource) throws XAException {
        Xid[] found = resource.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN);
        return found == null ? List.of() : Arrays.asList(found);
    }

    /** What to do with a branch. */
    interface Deed {
        void on(XAResource resource, Xid xid) throws XAException;
    }

    /**
     * Does it to the branch, if the database lists it.
     *
     * @return whether it does
     * @throws IllegalStateException if the database refuses or does not answer
     */
    boolean act(String branch, Deed deed) {
        AtomicBoolean found = new AtomicBoolean();
        Limited step = Limited.begin("a branch of " + connection.name(), () -> {
            try {
                XAConnection own = connection.open();
                try {
                    XAResource resource = own.getXAResource();
                    for (Xid xid : prepared(resource)) {
                        if (id(xid).equals(branch)) {
                            found.set(true);
                            deed.on(resource, xid);
                        }
                    }
                } finally {
                    own.close();
                }
            } catch (XAException e) {
                throw failed(e.toString() + ", XA error code " + e.errorCode, e);
            } catch (SQLException e) {
                throw failed(e.toString(), e);
            }
        });
        if (!step.await(END)) {
            throw failed("no answer within " + END.toSeconds() + " s", null);
        }
        return found.get();
    }

    private IllegalStateException failed(String why, @Nullable Exception cause) {
        return new IllegalStateException(RECOVERY.resolutionFailed(connection.name(), why), cause);
    }

    /** The branch's id as text. */
    static String id(Xid xid) {
        HexFormat hex = HexFormat.of();
        return xid.getFormatId() + "_" + hex.formatHex(xid.getGlobalTransactionId()) + "_"
                + hex.formatHex(xid.getBranchQualifier());
    }

    static String id(LoggedBranch branch) {
        return id(branch.xid());
    }
}
