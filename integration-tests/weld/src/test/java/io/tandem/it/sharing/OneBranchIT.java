package io.tandem.it.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Session;
import io.tandem.it.support.Scenario;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Session, stateless session and JDBC of one connection work on one physical connection and in one branch. */
class OneBranchIT extends Scenario {

    private EntityManager session;
    private StatelessSession stateless;
    private DataSource jdbc;

    OneBranchIT() {
        super("default", "warehouse");
    }

    @BeforeEach
    void beans() {
        session = application.bean(EntityManager.class, Session.Literal.of("default"));
        stateless = application.bean(StatelessSession.class, Session.Literal.of("default"));
        jdbc = application.bean(DataSource.class, Session.Literal.of("default"));
        database("default").execute("delete from Article");
    }

    @Test
    void allUseOnePhysicalConnection() throws Exception {
        String self = setting.postgresql() ? "select pg_backend_pid()" : "select session_id()";
        application.inTransaction(() -> {
            String one = session.createNativeQuery(self, Integer.class)
                    .getSingleResult()
                    .toString();

            assertThat(stateless
                            .createNativeQuery(self, Integer.class)
                            .getSingleResult()
                            .toString())
                    .isEqualTo(one);
            assertThat(first(self)).isEqualTo(one);
            assertThat(first(self)).isEqualTo(one);
        });
    }

    @Test
    void jdbcSeesWhatTheSessionHolds() throws Exception {
        application.inTransaction(() -> {
            session.persist(new Article(1, "lamp"));

            assertThat(first("select count(*) from Article")).isEqualTo("1");
        });
    }

    @Test
    void theStatelessSessionSeesWhatTheSessionHolds() throws Exception {
        application.inTransaction(() -> {
            session.persist(new Article(1, "lamp"));

            assertThat(stateless.get(Article.class, 1L).name).isEqualTo("lamp");
            session.find(Article.class, 1L).name = "desk lamp";
            assertThat(stateless
                            .createQuery("select a.name from Article a", String.class)
                            .getResultList())
                    .containsExactly("desk lamp");
        });
    }

    @Test
    void theSessionSeesWhatTheOthersWrote() throws Exception {
        application.inTransaction(() -> {
            stateless.insert(new Article(1, "lamp"));
            execute("insert into Article(id, name) values (2, 'chair')");

            assertThat(session.find(Article.class, 1L)).isNotNull();
            assertThat(session.find(Article.class, 2L).name).isEqualTo("chair");
        });
        assertThat(database("default").rows("Article")).isEqualTo(2);
    }

    @Test
    void allAreRolledBackTogether() throws Exception {
        TransactionManager transactions = application.bean(TransactionManager.class);
        transactions.begin();
        session.persist(new Article(1, "lamp"));
        stateless.insert(new Article(2, "chair"));
        execute("insert into Article(id, name) values (3, 'table')");
        session.flush();
        transactions.rollback();

        assertThat(database("default").rows("Article")).isZero();
    }

    @Test
    void jdbcAloneTakesPartInTheTransaction() throws Exception {
        DataSource warehouse = application.bean(DataSource.class, Session.Literal.of("warehouse"));
        application.inTransaction(() -> {
            execute("insert into Article(id, name) values (3, 'table')");
            try (Connection connection = warehouse.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("insert into Stock(id) values (3)");
            }
            assertThat(database("default").rows("Article")).isZero();
            assertThat(database("warehouse").rows("Stock")).isZero();
        });

        assertThat(database("default").rows("Article")).isEqualTo(1);
        assertThat(database("warehouse").rows("Stock")).isEqualTo(1);
        database("warehouse").execute("delete from Stock");
    }

    private String first(String query) throws SQLException {
        try (Connection connection = jdbc.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = jdbc.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
