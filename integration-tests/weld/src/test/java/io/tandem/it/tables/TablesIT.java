package io.tandem.it.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.Connections;
import io.tandem.Session;
import io.tandem.Sessions;
import io.tandem.it.support.Scenario;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables without entity classes, beside the entities of their connection. */
class TablesIT extends Scenario {

    private DataSource warehouse;
    private Sessions sessions;

    TablesIT() {
        super("default", "warehouse");
    }

    @BeforeEach
    void beans() {
        warehouse = application.bean(DataSource.class, Session.Literal.of("warehouse"));
        sessions = application.bean(Sessions.class);
    }

    @Test
    void areWrittenWithTheEntitiesOrNotAtAll() throws Exception {
        application.inTransaction(() -> {
            sessions.of(Item.class).persist(new Item(1, BigDecimal.ONE));
            execute("insert into audit (id, note, amount) values (1, 'one', 1)");
        });
        assertThatThrownBy(() -> application.inTransaction(() -> {
                    sessions.of(Item.class).persist(new Item(2, BigDecimal.ONE));
                    execute("insert into audit (id, note, amount) values (2, 'two', 1)");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(database("warehouse").column("select id from audit where id < 3"))
                .containsExactly("1");
        assertThat(database("warehouse").column("select id from Item where id < 3"))
                .containsExactly("1");
        assertThat(database("warehouse").column("select note from audit_notes where note = 'one'"))
                .containsExactly("one");
    }

    @Test
    void haveTheirConstraints() throws Exception {
        execute("insert into audit (id, note, amount) values (10, 'ten', 1)");

        assertThatThrownBy(() -> execute("insert into audit (id, note, amount) values (10, 'again', 1)"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute("insert into audit (id, amount) values (11, 1)"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute("insert into audit (id, note, amount) values (11, 'negative', -1)"))
                .hasMessageContainingAll("audit_positive".substring(0, 5));
        assertThatThrownBy(
                        () -> execute("insert into audit (id, note, amount) values (11, '" + "x".repeat(41) + "', 1)"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void haveSequencesBesideThem() {
        String next = setting.postgresql() ? "select nextval('audit_number')" : "select next value for audit_number";
        long first = Long.parseLong(database("warehouse").column(next).get(0));

        assertThat(Long.parseLong(database("warehouse").column(next).get(0))).isEqualTo(first + 10);
    }

    @Test
    void haveFunctionsForQueries() throws Exception {
        application.inTransaction(() -> sessions.of(Item.class).persist(new Item(20, BigDecimal.TEN)));

        assertThat(sessions.get("warehouse")
                        .createQuery("select net(i.price) from Item i where i.id = 20", BigDecimal.class)
                        .getSingleResult())
                .isEqualByComparingTo("5");
    }

    @Test
    void areKnownToTheRegistry() {
        assertThat(application.bean(Connections.class).get("warehouse").tables())
                .containsExactlyInAnyOrder("Item", "audit");
        assertThat(application.bean(Connections.class).get("default").tables()).isEmpty();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = warehouse.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
