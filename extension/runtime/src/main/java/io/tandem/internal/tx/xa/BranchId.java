package io.tandem.internal.tx.xa;

import java.util.Arrays;
import javax.transaction.xa.Xid;
import org.jspecify.annotations.Nullable;

/** The identity of a branch, equal whichever driver names it. */
final class BranchId implements Xid {

    private final int format;
    private final byte[] global;
    private final byte[] qualifier;

    private BranchId(int format, byte[] global, byte[] qualifier) {
        this.format = format;
        this.global = global;
        this.qualifier = qualifier;
    }

    static BranchId of(Xid xid) {
        return new BranchId(
                xid.getFormatId(),
                xid.getGlobalTransactionId().clone(),
                xid.getBranchQualifier().clone());
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
        return qualifier.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BranchId same
                && format == same.format
                && Arrays.equals(global, same.global)
                && Arrays.equals(qualifier, same.qualifier);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(global) * 31 + Arrays.hashCode(qualifier);
    }
}
