package io.tandem.internal.operations;

import io.tandem.spi.RecoverableConnection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.XAConnection;

/** A database that takes connections and never answers. */
final class SilentDatabase implements RecoverableConnection {

    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    int asked() {
        return asked.get();
    }

    @Override
    public String name() {
        return "silent";
    }

    @Override
    public XAConnection open() throws SQLException {
        asked.incrementAndGet();
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new SQLException("interrupted");
    }
}
