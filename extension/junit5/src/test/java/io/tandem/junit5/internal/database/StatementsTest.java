package io.tandem.junit5.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementsTest {

    private static final String INSERT = "insert into item values (?)";

    private Rig rig;

    @BeforeEach
    void open() throws SQLException {
        rig = Rig.h2().prepare("create table item(id int primary key)");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void insert(Connection connection, int... ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (int id : ids) {
                statement.setInt(1, id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SANDBOX", "REAL"})
    void countsWhatIsExecutedAndABatchOnce(Mode mode) throws Exception {
        rig.tested.enter(mode);
        try (Connection connection = rig.connection()) {
            Rig.execute(connection, "insert into item values (1)");
            long mark = rig.tested.statements().mark();
            insert(connection, 2, 3, 4);
            assertThatThrownBy(() -> Rig.execute(connection, "nonsense")).isInstanceOf(SQLException.class);

            assertThat(rig.seen("select * from item")).hasSize(4);
            assertThat(rig.tested.statements().since(mark))
                    .containsExactly(new ExecutedStatement(INSERT, 3), new ExecutedStatement("nonsense", 1));
            assertThat(rig.tested.statements().all()).hasSize(3);
        }
    }

    @Test
    void aMarkHoldsWithinOneTest() throws Exception {
        rig.tested.enter(Mode.SANDBOX);
        long mark = rig.tested.statements().mark();
        rig.writing(1).commit();
        rig.tested.leave();
        rig.tested.enter(Mode.SANDBOX);

        assertThat(rig.tested.statements().all()).isEmpty();
        assertThatThrownBy(() -> rig.tested.statements().since(mark)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsTextsWithoutValuesWhereAsked() throws Exception {
        rig.tested.enter(Mode.SANDBOX);
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (Connection connection = rig.connection()) {
            insert(connection, 1);
            rig.tested.statements().echo(true);
            insert(connection, 4711, 4712);
            Rig.column(connection, "select 1");
            rig.tested.statements().echo(false);
            insert(connection, 3);
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("warehouse: " + INSERT + " (2 rows)", "warehouse: select 1");
    }
}
