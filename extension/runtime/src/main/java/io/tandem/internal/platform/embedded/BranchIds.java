package io.tandem.internal.platform.embedded;

import com.arjuna.ats.arjuna.common.Uid;
import com.arjuna.ats.arjuna.utils.Utility;
import com.arjuna.ats.jta.xa.XATxConverter;
import com.arjuna.ats.jta.xa.XidImple;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import javax.transaction.xa.Xid;

/** What a branch's id tells: its transaction, its node, the process it was made in. */
final class BranchIds {

    /** Where a Uid's bytes hold the number of the process and the second in which that began to make ids. */
    private static final int PROCESS = 16;

    private static final int SECOND = 20;

    private BranchIds() {}

    static boolean ofNarayana(Xid xid) {
        return xid.getFormatId() == XATxConverter.FORMAT_ID;
    }

    static Uid transaction(Xid xid) {
        return new XidImple(xid).getTransactionUid();
    }

    static String node(Xid xid) {
        return Objects.requireNonNullElse(XATxConverter.getNodeName(new XidImple(xid).getXID()), "");
    }

    /**
     * Whether a branch of this node was certainly made by an earlier process: nothing of it can be in flight, since two
     * processes never share a node. In doubt about the clock the answer is no.
     */
    static boolean ofEarlierProcess(Xid xid) {
        ByteBuffer then = ByteBuffer.wrap(transaction(xid).getBytes());
        ByteBuffer now = ByteBuffer.wrap(Utility.getProcessUid().getBytes());
        return then.getInt(SECOND) < now.getInt(SECOND)
                || (then.getInt(SECOND) == now.getInt(SECOND) && then.getInt(PROCESS) != now.getInt(PROCESS));
    }

    static boolean same(Xid one, Xid other) {
        return one.getFormatId() == other.getFormatId()
                && Arrays.equals(one.getGlobalTransactionId(), other.getGlobalTransactionId())
                && Arrays.equals(one.getBranchQualifier(), other.getBranchQualifier());
    }
}
