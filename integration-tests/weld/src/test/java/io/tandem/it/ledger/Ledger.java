package io.tandem.it.ledger;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.StatelessSession;

@ApplicationScoped
public class Ledger {

    @Inject
    @Session("ledger")
    EntityManager ledger;

    @Inject
    @Session("ledger")
    DataSource dataSource;

    @Inject
    @Session("ledger")
    StatelessSession stateless;

    @Transactional(rollbackOn = SQLException.class)
    public int book(Entry entry) throws SQLException {
        ledger.persist(entry); // is written before the statement below is sent
        return balance(entry.account);
    }

    public int balance(String account) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement sum =
                        connection.prepareStatement("select coalesce(sum(amount), 0) from Entry where account = ?")) {
            sum.setString(1, account);
            try (ResultSet result = sum.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    @Transactional
    public void load(List<Entry> entries) {
        entries.forEach(stateless::insert);
    }

    @Transactional(rollbackOn = SQLException.class)
    public void bookAndCommit(Entry entry) throws SQLException {
        ledger.persist(entry);
        try (Connection connection = dataSource.getConnection()) {
            connection.commit(); // throws, and the transaction rolls back
        }
    }
}
