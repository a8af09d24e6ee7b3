package io.tandem.it.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.metrics.SharedMetricRegistries;
import io.tandem.Session;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.PostgresServers;
import jakarta.persistence.EntityManager;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.junit.jupiter.api.Test;

/** The metrics in an application's MicroProfile registry, beside the meters of Micrometer. */
class MicroProfileMetricsIT {

    private final ApplicationArchives archives = new ApplicationArchives("metrics")
            .packageOf(Invoice.class)
            .connection("default", PostgresServers.create(0))
            .connection("books", PostgresServers.create(1))
            .property("sql.connection.default.schema", "create")
            .property("sql.connection.books.schema", "create")
            .property("sql.recovery.period", "1s")
            .property("sql.twophase", "true");

    @Test
    void showTransactionsPoolsAndRecovery() throws Exception {
        MetricRegistry metrics;
        try (Application application = archives.start()) {
            metrics = SharedMetricRegistries.getOrCreate(MetricRegistry.APPLICATION_SCOPE);
            EntityManager invoices = application.bean(EntityManager.class, Session.Literal.of("default"));
            EntityManager postings = application.bean(EntityManager.class, Session.Literal.of("books"));
            double[] active = new double[1];
            application.inTransaction(() -> {
                invoices.persist(new Invoice(1));
                postings.persist(new Posting(1));
                invoices.flush();
                active[0] = value(metrics, "tandem.pool.active", "connection", "default");
            });
            application.inTransaction(() -> invoices.persist(new Invoice(2)));

            assertThat(active[0]).isEqualTo(1);
            assertThat(value(metrics, "tandem.pool.active", "connection", "default"))
                    .isZero();
            assertThat(value(metrics, "tandem.pool.available", "connection", "default"))
                    .isEqualTo(1);
            assertThat(value(metrics, "tandem.pool.waiting", "connection", "default"))
                    .isZero();
            assertThat(value(metrics, "tandem.transactions", "end", "two-phase"))
                    .isEqualTo(1);
            assertThat(value(metrics, "tandem.transactions", "end", "one-phase"))
                    .isEqualTo(1);
            assertThat(value(metrics, "tandem.transactions", "end", "rolled-back"))
                    .isZero();
            assertThat(value(metrics, "tandem.transaction.time")).isPositive();
            assertThat(value(metrics, "tandem.transactions.running")).isZero();
            assertThat(value(metrics, "tandem.heuristics")).isZero();
            Eventually.holds(() -> value(metrics, "tandem.recovery.passes") >= 1);
            Eventually.holds(() -> value(metrics, "tandem.in.doubt", "connection", "books") == 0);
        }
        assertThat(metrics.getNames()).noneMatch(name -> name.startsWith("tandem."));
    }

    private static double value(MetricRegistry metrics, String name, String... tag) {
        MetricID id = tag.length == 0 ? new MetricID(name) : new MetricID(name, new Tag(tag[0], tag[1]));
        return metrics.getGauge(id).getValue().doubleValue();
    }
}
