package io.tandem.it.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.tandem.Session;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.PostgresServers;
import jakarta.persistence.EntityManager;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The meters in an application's registry. */
class MicrometerIT {

    private final ApplicationArchives archives = new ApplicationArchives("meters")
            .packageOf(Invoice.class)
            .connection("default", PostgresServers.create(0))
            .connection("books", PostgresServers.create(1))
            .property("sql.connection.default.schema", "create")
            .property("sql.connection.books.schema", "create")
            .property("sql.recovery.period", "1s")
            .property("sql.twophase", "true");

    @Test
    void countTransactionsPoolsAndRecovery() throws Exception {
        MeterRegistry meters;
        try (Application application = archives.start()) {
            meters = application.bean(MeterRegistry.class);
            EntityManager invoices = application.bean(EntityManager.class, Session.Literal.of("default"));
            EntityManager postings = application.bean(EntityManager.class, Session.Literal.of("books"));
            double[] active = new double[1];
            application.inTransaction(() -> {
                invoices.persist(new Invoice(1));
                postings.persist(new Posting(1));
                invoices.flush();
                active[0] = pool(meters, "active");
            });
            application.inTransaction(() -> invoices.persist(new Invoice(2)));

            assertThat(active[0]).isEqualTo(1);
            assertThat(pool(meters, "active")).isZero();
            assertThat(pool(meters, "available")).isEqualTo(1);
            assertThat(pool(meters, "waiting")).isZero();
            assertThat(transactions(meters, "two-phase")).isEqualTo(1);
            assertThat(transactions(meters, "one-phase")).isEqualTo(1);
            assertThat(transactions(meters, "rolled-back")).isZero();
            assertThat(meters.get("tandem.transaction.time").functionTimer().count())
                    .isEqualTo(2);
            assertThat(meters.get("tandem.transaction.time").functionTimer().totalTime(TimeUnit.SECONDS))
                    .isPositive();
            assertThat(meters.get("tandem.heuristics").functionCounter().count())
                    .isZero();
            Eventually.holds(
                    () -> meters.get("tandem.recovery.passes").functionCounter().count() >= 1);
            Eventually.holds(() -> meters.get("tandem.in.doubt")
                            .tag("connection", "books")
                            .gauge()
                            .value()
                    == 0);
        }
        assertThat(meters.getMeters()).isEmpty();
    }

    private static double pool(MeterRegistry meters, String figure) {
        return meters.get("tandem.pool." + figure)
                .tag("connection", "default")
                .gauge()
                .value();
    }

    private static double transactions(MeterRegistry meters, String end) {
        return meters.get("tandem.transactions")
                .tag("end", end)
                .functionCounter()
                .count();
    }
}
