package io.tandem.internal.tx.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.spi.Decision.Outcome;
import io.tandem.spi.DecisionKeeper.Kept;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionTableTest {

    private static final byte[] SALE = id("sale");

    private final JdbcDataSource database = new JdbcDataSource();
    private final DecisionTable table = new DecisionTable("shop", "north", database);

    @BeforeEach
    void open() throws SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=100");
        table.open();
    }

    @Test
    void whatIsInsertedIsCommittedWithItsTransaction() throws SQLException {
        try (Connection work = work()) {
            table.insert(work, SALE, List.of("warehouse"));
            work.commit();
        }

        assertThat(table.settle(SALE).outcome()).isEqualTo(Outcome.COMMITTED);
        assertThat(table.settle(SALE).outcome()).isEqualTo(Outcome.COMMITTED);
    }

    @Test
    void whatIsNotThereIsRolledBackForGood() throws SQLException {
        try (Connection work = work()) {
            assertThat(table.settle(SALE).outcome()).isEqualTo(Outcome.ROLLED_BACK);

            assertThatThrownBy(() -> table.insert(work, SALE, List.of("warehouse")))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(table.settle(SALE).outcome()).isEqualTo(Outcome.ROLLED_BACK);
    }

    @Test
    void whatIsStillBeingCommittedIsUnknown() throws SQLException {
        try (Connection work = work()) {
            table.insert(work, SALE, List.of("warehouse"));

            assertThat(table.settle(SALE).outcome()).isEqualTo(Outcome.UNKNOWN);
            work.commit();
        }
        assertThat(table.settle(SALE).outcome()).isEqualTo(Outcome.COMMITTED);
    }

    @Test
    void aDatabaseThatDoesNotAnswerKnowsNothing() {
        database.setURL("jdbc:h2:tcp://localhost:1/none");

        assertThat(table.settle(SALE).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(table.settle(SALE).cause()).isInstanceOf(SQLException.class);
    }

    @Test
    void keepsTheCommitmentsOfItsOwnNode() throws SQLException {
        commit(table, SALE, List.of("crm", "warehouse"));
        commit(table, id("other"), List.of());
        commit(new DecisionTable("shop", "south", database), id("theirs"), List.of("warehouse"));

        assertThat(table.kept())
                .extracting(Kept::connections)
                .containsExactlyInAnyOrder(Set.of("crm", "warehouse"), Set.of());

        table.forget(table.kept());
        assertThat(table.kept()).isEmpty();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void finishedOnesGoSixteenAtATime() throws SQLException {
        for (int sale = 0; sale < 33; sale++) {
            byte[] id = id("sale " + sale);
            commit(table, id, List.of("warehouse"));
            table.finished(id);
        }

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void settledRollbacksAreForgottenByTheNextStart() throws SQLException {
        table.settle(SALE);
        commit(table, id("kept"), List.of("warehouse"));
        table.open();

        assertThat(rows()).isEqualTo(1);
        assertThat(table.kept()).hasSize(1);
    }

    private void commit(DecisionTable table, byte[] id, List<String> connections) throws SQLException {
        try (Connection work = work()) {
            table.insert(work, id, connections);
            work.commit();
        }
    }

    private Connection work() throws SQLException {
        Connection work = database.getConnection();
        work.setAutoCommit(false);
        return work;
    }

    private long rows() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from tandem_decision")) {
            result.next();
            return result.getLong(1);
        }
    }

    private static byte[] id(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
