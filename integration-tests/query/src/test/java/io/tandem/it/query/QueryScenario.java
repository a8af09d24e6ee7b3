package io.tandem.it.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Condition;
import io.tandem.EntityQuery;
import io.tandem.Sessions;
import io.tandem.Transactions;
import io.tandem.junit5.EnableTandem;
import io.tandem.junit5.NoTransaction;
import io.tandem.junit5.TestDatabases;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Four orders, two of Ann's, one of Bob's and one of nobody's; two transactions in the warehouse. */
@EnableTandem
@NoTransaction
abstract class QueryScenario {

    static final Instant MONDAY = Instant.parse("2024-01-01T08:00:00Z");
    static final Instant TUESDAY = Instant.parse("2024-01-02T08:00:00Z");

    private static final List<String> ROWS = List.of(
            "insert into Country(code, name) values ('pt', 'Portugal')",
            "insert into Customer(id, name, city, country_code) values (1, 'Ann', 'Lisbon', 'pt')",
            "insert into Customer(id, name, city) values (2, 'Bob', 'Porto')",
            order(1, 10, 3, "'urgent: today'", "'OPEN'", 1),
            order(2, 20, 2, "null", "'PAID'", 1),
            order(3, 30, 2, "'100% sure'", "'PAID'", 2),
            order(4, 40, 1, "'later'", "'CANCELLED'", null),
            "insert into OrderLine(id, article, \"order_id\") values (1, 'lamp', 1), (2, 'desk', 1), (3, 'pen', 2)");

    @Inject
    Sessions sessions;

    @Inject
    Transactions transactions;

    @Inject
    TestDatabases db;

    @BeforeEach
    final void fill() throws SQLException {
        try (Connection connection = db.dataSource("default").getConnection();
                Statement statement = connection.createStatement()) {
            for (String row : ROWS) {
                statement.execute(row);
            }
        }
        transactions.run(() -> {
            sessions.of(Transaction.class).persist(new Transaction(1, MONDAY));
            sessions.of(Transaction.class).persist(new Transaction(2, TUESDAY));
        });
    }

    private static String order(int id, int total, int items, String note, String status, Integer customer) {
        return "insert into \"Order\"(id, recorded, total, items, note, status, customer_id) values (" + id
                + ", '2024-01-0" + id + " 08:00:00Z', " + total + ", " + items + ", " + note + ", " + status + ", "
                + customer + ")";
    }

    final EntityQuery<Order> orders() {
        return sessions.query(Order.class);
    }

    final void assertFound(Condition condition, Integer... ids) {
        assertThat(ids(orders().where(condition))).containsExactlyInAnyOrder(ids);
        assertThat(orders().where(condition).count()).isEqualTo(ids.length);
        assertThat(orders().where(condition).exists()).isEqualTo(ids.length > 0);
    }

    static List<Integer> ids(EntityQuery<Order> query) {
        return query.list().stream().map(order -> order.id.intValue()).toList();
    }

    static BigDecimal total(int total) {
        return BigDecimal.valueOf(total);
    }
}
