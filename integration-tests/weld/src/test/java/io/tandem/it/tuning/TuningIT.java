package io.tandem.it.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tandem.Session;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Scenario;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Hibernate is told for one connection holds for that connection. */
class TuningIT extends Scenario {

    private Invoices invoices;

    TuningIT() {
        super("default", "warehouse");
    }

    @Override
    protected void configure(ApplicationArchives archives) {
        archives.property("sql.connection.default.hibernate.generate_statistics", "true")
                .property("sql.connection.default.hibernate.jdbc.batch_size", "20");
    }

    @BeforeEach
    void three() {
        database("default").execute("delete from Invoice");
        database("warehouse").execute("delete from Parcel");
        invoices = application.bean(Invoices.class);
        statistics("default").clear();
        invoices.write(3);
    }

    @Test
    void statisticsAreOnForOneConnection() {
        assertThat(statistics("default").getEntityInsertCount()).isEqualTo(3);
        assertThat(statistics("warehouse").isStatisticsEnabled()).isFalse();
    }

    @Test
    void insertsAreBatched() {
        assertThat(statistics("default").getPrepareStatementCount()).isEqualTo(1);
    }

    @Test
    void aFilterHoldsForTheTransactionItIsEnabledIn() {
        assertThat(invoices.above(15)).extracting(invoice -> invoice.amount).containsExactly(20, 30);
        assertThat(invoices.all()).hasSize(3);
    }

    @Test
    void aFilterThatWouldNotHoldIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> invoices.aboveOutsideATransaction(15))
                .withMessageContainingAll("TANDEM00277", "enableFilter()", "'default'", "@Transactional");
    }

    private Statistics statistics(String connection) {
        return application
                .bean(SessionFactory.class, Session.Literal.of(connection))
                .getStatistics();
    }
}
