package io.tandem.it.savepoint;

import io.tandem.Session;
import io.tandem.Sessions;
import io.tandem.Transactions;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Scenario;
import io.tandem.it.support.Setting;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

abstract class SavepointScenario extends Scenario {

    Sessions sessions;
    Transactions transactions;
    org.hibernate.Session items;
    org.hibernate.Session stock;
    org.hibernate.Session tags;

    static Stream<Setting> settings() {
        return Stream.of(Setting.values());
    }

    SavepointScenario() {
        super("default", "warehouse", "archive");
    }

    /** With a batch that has to be given up. */
    @Override
    protected void configure(ApplicationArchives archives) {
        archives.property("sql.connection.default.hibernate.jdbc.batch_size", "10");
    }

    @BeforeEach
    final void open() {
        sessions = application.bean(Sessions.class);
        transactions = application.bean(Transactions.class);
        items = sessions.get("default");
        stock = sessions.get("warehouse");
        tags = sessions.get("archive");
    }

    @AfterEach
    final void empty() {
        database("default").execute("delete from Item");
        database("warehouse").execute("delete from Stock");
        database("archive").execute("delete from Tag");
    }

    List<String> items() {
        return database("default").column("select id from Item order by id");
    }

    List<String> stock() {
        return database("warehouse").column("select id from Stock order by id");
    }

    List<String> tags() {
        return database("archive").column("select id from Tag order by id");
    }

    void persist(long id) {
        items.persist(new Item(id, "item " + id));
        stock.persist(new Stock(id));
    }

    void execute(String connection, String sql) throws SQLException {
        DataSource jdbc = application.bean(DataSource.class, Session.Literal.of(connection));
        try (Connection open = jdbc.getConnection();
                Statement statement = open.createStatement()) {
            statement.execute(sql);
        }
    }
}
