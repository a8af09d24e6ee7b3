package io.tandem.internal.platform.embedded;

import com.arjuna.ats.arjuna.common.Uid;
import com.arjuna.ats.arjuna.coordinator.TxControl;
import com.arjuna.ats.jta.xa.XidImple;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.transaction.xa.Xid;

/** A branch's id as a database keeps it: its bytes. */
record Branch(int formatId, String global, String branch) implements Xid {

    static Branch of(Xid xid) {
        HexFormat hex = HexFormat.of();
        return new Branch(
                xid.getFormatId(),
                hex.formatHex(xid.getGlobalTransactionId()),
                hex.formatHex(xid.getBranchQualifier()));
    }

    /** As Narayana makes them on the node of that name. */
    static Branch ofNode(String nodeName) {
        String before = TxControl.getXANodeName();
        TxControl.setXANodeName(nodeName);
        try {
            return of(new XidImple(new Uid(), true, 0));
        } finally {
            TxControl.setXANodeName(before);
        }
    }

    /** As another transaction manager may make them. */
    static Branch ofFormat(int formatId, Branch other) {
        return new Branch(formatId, other.global, other.branch);
    }

    boolean names(String nodeName) {
        return global.contains(HexFormat.of().formatHex(nodeName.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public int getFormatId() {
        return formatId;
    }

    @Override
    public byte[] getGlobalTransactionId() {
        return HexFormat.of().parseHex(global);
    }

    @Override
    public byte[] getBranchQualifier() {
        return HexFormat.of().parseHex(branch);
    }
}
