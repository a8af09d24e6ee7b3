package io.tandem.it.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.Session;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.LogRecords;
import io.tandem.it.support.Setting;
import java.sql.Connection;
import java.util.logging.Level;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** What is left over is said, and what fails leaves nothing over. */
class LeakIT {

    @Test
    void saysWhoseConnectionWasNotGivenBack() throws Exception {
        String taker = Thread.currentThread().getName();
        try (LogRecords log = new LogRecords();
                Application application = application("leak", "pool.leak-timeout", "1s");
                Connection kept = application
                        .bean(DataSource.class, Session.Literal.of("default"))
                        .getConnection()) {
            assertThat(kept.isValid(1)).isTrue();
            await().untilAsserted(() -> assertThat(log.texts("io.tandem", Level.WARNING))
                    .anyMatch(text ->
                            text.contains("TANDEM00352") && text.contains("'default'") && text.contains(taker)));
        }
    }

    @Test
    void aQueryThatFailsBeforeItReadsLeavesNoSession() {
        try (Application application = application("unread", "hibernate.generate_statistics", "true")) {
            Doors doors = application.bean(Doors.class);
            Statistics statistics = application
                    .bean(SessionFactory.class, Session.Literal.of("default"))
                    .getStatistics();
            try {
                doors.sessions()
                        .query(Sale.class)
                        .criteria(criteria -> criteria.options(query -> {
                            throw new IllegalStateException("as if");
                        }))
                        .list();
            } catch (IllegalStateException expected) {
                assertThat(expected).hasMessage("as if");
            }

            assertThat(statistics.getSessionOpenCount()).isPositive().isEqualTo(statistics.getSessionCloseCount());
        }
    }

    private static Application application(String name, String key, String value) {
        ApplicationArchives archives = new ApplicationArchives(name).packageOf(LeakIT.class);
        Setting.H2.configure(archives, "default", "warehouse");
        return archives.property("sql.connection.default." + key, value).start();
    }
}
