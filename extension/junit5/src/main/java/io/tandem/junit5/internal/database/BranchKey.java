package io.tandem.junit5.internal.database;

import java.util.Arrays;
import javax.transaction.xa.Xid;
import org.jspecify.annotations.Nullable;

/** The identity of a branch, equal whoever names it. */
final class BranchKey implements Xid {

    private final int format;
    private final byte[] global;
    private final byte[] qualifier;

    BranchKey(Xid xid) {
        this.format = xid.getFormatId();
        this.global = xid.getGlobalTransactionId().clone();
        this.qualifier = xid.getBranchQualifier().clone();
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
        return other instanceof BranchKey same
                && format == same.format
                && Arrays.equals(global, same.global)
                && Arrays.equals(qualifier, same.qualifier);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(global) * 31 + Arrays.hashCode(qualifier);
    }
}
