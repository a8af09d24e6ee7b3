package io.tandem.files.internal;

import java.util.HexFormat;
import javax.transaction.xa.Xid;

/** A branch's id, as it can be compared, written and read. */
record XidKey(int format, String global, String branch) {

    static XidKey of(Xid xid) {
        HexFormat hex = HexFormat.of();
        return new XidKey(
                xid.getFormatId(),
                hex.formatHex(xid.getGlobalTransactionId()),
                hex.formatHex(xid.getBranchQualifier()));
    }

    Xid xid() {
        return new ReadXid(
                format, HexFormat.of().parseHex(global), HexFormat.of().parseHex(branch));
    }

    /** What a transaction service compares with its own. */
    private static final class ReadXid implements Xid {

        private final int format;
        private final byte[] global;
        private final byte[] branch;

        ReadXid(int format, byte[] global, byte[] branch) {
            this.format = format;
            this.global = global;
            this.branch = branch;
        }

        @Override
        public int getFormatId() {
            return format;
        }

        @Override
        public byte[] getGlobalTransactionId() {
            return global.clone();
        }

        @Override
        public byte[] getBranchQualifier() {
            return branch.clone();
        }
    }
}
