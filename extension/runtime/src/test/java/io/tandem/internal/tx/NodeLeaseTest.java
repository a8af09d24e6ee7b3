package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.messages.LoggedMessages;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** A lease that ends while its process runs is heard of. */
class NodeLeaseTest {

    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    private final JdbcDataSource database = new JdbcDataSource();

    NodeLeaseTest() throws SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        LogTables.make(database);
    }

    @Test
    void whoWasTakenOverIsToldSo() throws Exception {
        try (LoggedMessages logged = new LoggedMessages();
                NodeLease frozen = NodeLease.take(database, SHORT, Optional.of("shop"))) {
            assertThat(frozen.node()).isEqualTo("shop");
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("update tandem_node set owner = 'another'");
            }

            awaits(logged, "TANDEM00412: Node 'shop' was taken over");
        }
    }

    @Test
    void aRenewalThatFailsIsWarnedOf() throws Exception {
        FailingCommits failing = new FailingCommits(database);
        try (LoggedMessages logged = new LoggedMessages();
                NodeLease lease = NodeLease.take(failing.dataSource(), SHORT, Optional.of("shop"))) {
            assertThat(lease.node()).isEqualTo("shop");
            failing.next(FailingCommits.Failure.BEFORE);

            awaits(logged, "TANDEM00413: The lease of node 'shop' could not be renewed");
        }
    }

    private static void awaits(LoggedMessages logged, String message) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (logged.texts().stream().noneMatch(text -> text.contains(message))) {
            assertThat(System.nanoTime())
                    .as(() -> message + " in " + logged.texts())
                    .isLessThan(end);
            Thread.sleep(20);
        }
    }
}
