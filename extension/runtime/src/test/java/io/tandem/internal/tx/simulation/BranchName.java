package io.tandem.internal.tx.simulation;

import java.util.HexFormat;
import javax.transaction.xa.Xid;

/** A branch, equal by what it is called. */
record BranchName(int format, String global, String qualifier) implements Xid {

    private static final HexFormat HEX = HexFormat.of();

    static BranchName of(Xid xid) {
        return new BranchName(
                xid.getFormatId(),
                HEX.formatHex(xid.getGlobalTransactionId()),
                HEX.formatHex(xid.getBranchQualifier()));
    }

    @Override
    public int getFormatId() {
        return format;
    }

    @Override
    public byte[] getGlobalTransactionId() {
        return HEX.parseHex(global);
    }

    @Override
    public byte[] getBranchQualifier() {
        return HEX.parseHex(qualifier);
    }
}
