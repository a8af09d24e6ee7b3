package io.tandem.it.servers.suite;

import static io.tandem.Condition.eq;
import static io.tandem.Sort.asc;
import static io.tandem.Sort.desc;

import io.tandem.ConnectionInfo;
import io.tandem.Session;
import io.tandem.Sessions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.StatelessSession;

/** What is injected, and how it hangs together. */
@Dependent
public class SessionChecks {

    @Inject
    Shop shop;

    @Inject
    Books books;

    @Inject
    Sessions sessions;

    @Inject
    EntityManager routed;

    @Inject
    @Session("warehouse")
    StatelessSession warehouse;

    @Inject
    @Session("warehouse")
    DataSource warehouseByJdbc;

    @Inject
    @Session("warehouse")
    ConnectionInfo info;

    @Check
    public void statelessSessionsTakePart(String item) throws Exception {
        Expect.thrown(
                IllegalStateException.class,
                () -> shop.inTransaction(() -> {
                    warehouse.insert(new Movement(item));
                    throw new IllegalStateException("sold out");
                }));
        Expect.equal(List.of(0L, 0L, 0L), books.of(item));

        shop.inTransaction(() -> warehouse.insert(new Movement(item)));
        Expect.equal(List.of(0L, 1L, 0L), books.of(item));
    }

    @Check
    public void jdbcTakesPart(String item) throws Exception {
        Expect.thrown(
                IllegalStateException.class,
                () -> shop.inTransaction(() -> {
                    insertByJdbc(item);
                    throw new IllegalStateException("sold out");
                }));
        Expect.equal(List.of(0L, 0L, 0L), books.of(item));

        shop.inTransaction(() -> insertByJdbc(item));
        Expect.equal(List.of(0L, 1L, 0L), books.of(item));
    }

    private void insertByJdbc(String item) throws SQLException {
        try (Connection connection = warehouseByJdbc.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into Movement (id, item) values (-nextval('Movement_SEQ'), ?)")) {
            insert.setString(1, item);
            insert.executeUpdate();
        }
    }

    @Check
    public void jdbcSharesThePhysicalConnectionAndSeesWhatIsUnflushed(String item) throws Exception {
        shop.sell(item, () -> {
            Expect.equal(CommitChecks.EVERYWHERE, books.of(item));
            Object session = shop.warehouse()
                    .createNativeQuery("select pg_backend_pid()", Integer.class)
                    .getSingleResult();
            try (Connection connection = warehouseByJdbc.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("select pg_backend_pid()")) {
                result.next();
                Expect.equal(session, result.getInt(1));
            }
        });
    }

    @Check
    public void refusesToCommitByJdbc(String item) throws Exception {
        Expect.thrown(
                SQLException.class,
                () -> shop.inTransaction(() -> {
                    try (Connection connection = warehouseByJdbc.getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute("commit");
                    }
                }));
    }

    @Check
    public void routesByEntity(String item) throws Exception {
        shop.inTransaction(() -> {
            routed.persist(new Sale(item));
            routed.persist(new Movement(item));
            sessions.of(Entry.class).persist(new Entry(item));
        });

        Expect.equal(CommitChecks.EVERYWHERE, books.of(item));
    }

    @Check
    public void queriesByEntity(String item) throws Exception {
        shop.sell(item);

        Movement found = sessions.query(Movement.class)
                .where(eq("item", item))
                .orderBy(desc("id"), asc("item"))
                .limit(1)
                .first()
                .orElseThrow();
        Expect.equal(item, found.item);
        Expect.equal(1L, sessions.query(Entry.class).where(eq("item", item)).count());
    }

    @Check
    public void saysWhichSessionWasTheRightOne(String item) throws Exception {
        IllegalArgumentException wrong = Expect.thrown(
                IllegalArgumentException.class,
                () -> shop.inTransaction(() -> shop.shop().persist(new Movement(item))));

        Expect.that(wrong.getMessage().contains("warehouse"), "names 'warehouse': " + wrong.getMessage());
    }

    @Check
    public void knowsItsConnections(String item) {
        Expect.equal("warehouse", info.name());
        Expect.that(info.twophase() && info.crashSafe(), "two-phase, crash-safe");
        Expect.that(info.entities().contains(Movement.class), "entities: " + info.entities());
    }
}
