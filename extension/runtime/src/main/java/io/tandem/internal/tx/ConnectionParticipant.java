package io.tandem.internal.tx;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A connection that takes part in transactions, and how its savepoints are made by statements.
 *
 * @param pool answers, inside a transaction, the physical connection that is part of it
 */
record ConnectionParticipant(String name, String product, DataSource pool) implements Participant {

    @Override
    public void set(String savepoint) throws SQLException {
        execute("make", "Undo the whole transaction instead", savepoint, syntax().set());
    }

    /** Takes the work back, and the savepoint with it: PostgreSQL grows slow with many of them. */
    @Override
    public void rollback(String savepoint) throws SQLException {
        execute("roll back to", "The transaction can only roll back", savepoint, syntax().rollback());
        release(savepoint);
    }

    @Override
    public void release(String savepoint) throws SQLException {
        Optional<String> release = syntax().release();
        if (release.isPresent()) {
            execute("release", "The transaction can only roll back", savepoint, release.get());
        }
    }

    private SavepointSyntax syntax() {
        return SavepointSyntax.of(product);
    }

    private void execute(String verb, String consequence, String savepoint, String form) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(form.formatted(savepoint));
        } catch (SQLException e) {
            throw new SQLException(
                    TRANSACTION.savepointRefused(name, product, verb, String.valueOf(e.getMessage()), consequence),
                    e.getSQLState(),
                    e.getErrorCode(),
                    e);
        }
    }
}
