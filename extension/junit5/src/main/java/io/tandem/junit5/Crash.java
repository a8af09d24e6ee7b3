package io.tandem.junit5;

import io.tandem.junit5.internal.container.CrashedApplication;
import org.assertj.db.type.Table;

/**
 * An application whose process ended in the middle of its work; its databases and its log are as it left them.
 *
 * <pre>{@code
 * Crash crash = tx.crashAt(Step.COMMIT, "warehouse", SellAChair.class);
 * assertThat(crash.table("warehouse", "StockMovement")).hasNumberOfRows(0);
 *
 * crash.restart();
 * assertThat(crash.table("warehouse", "StockMovement")).hasNumberOfRows(1);
 * }</pre>
 *
 * <p>To be used by one thread. No method takes or answers {@code null}.
 */
public final class Crash {

    private final CrashedApplication application;

    Crash(CrashedApplication application) {
        this.application = application;
    }

    /**
     * Starts the application again, in a process of its own, which finishes what was in doubt, and ends.
     *
     * @throws AssertionError if it does not start, or anything is still in doubt after half a minute; the text has its output
     */
    public void restart() {
        application.restart();
    }

    /** A table as everybody sees it, for the assertions of AssertJ-DB. */
    public Table table(String connection, String name) {
        return Tables.of(application.dataSource(connection), name);
    }
}
