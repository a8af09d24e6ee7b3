package io.tandem.internal.orm;

/** Counts the transactions in which a thread opened sessions: a cheap way to know that one has come between two reads. */
final class TransactionCount {

    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

    private TransactionCount() {}

    static void increase() {
        COUNT.get()[0]++;
    }

    static int ofThread() {
        return COUNT.get()[0];
    }
}
