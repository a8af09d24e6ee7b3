package io.tandem.mail.internal;

import static io.tandem.mail.internal.MailMessages.MAIL;

import io.tandem.mail.DeadLetter;
import io.tandem.mail.MailException;
import io.tandem.spi.SchemaMetadata;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The table of messages. Several processes may send from it: each takes a message for a while, by an update that only one of
 * them can make. Thread-safe.
 */
final class Spool {

    static final String DEFINITION =
            "create table tandem_mail (id varchar(36) not null primary key, message_id varchar(500) not null,"
                    + " created bigint not null, due bigint not null, attempts integer not null, dead integer not null,"
                    + " sender varchar(500) not null, recipients varchar(20000) not null, error varchar(2000) not null,"
                    + " message <bytes: bytea, longblob, blob> not null); create index tandem_mail_due on tandem_mail (dead, due)";

    private static final int BATCH = 100;
    private static final int LONGEST_RECIPIENTS = 20_000;
    private static final int LONGEST_ERROR = 2_000;
    private static final int LONGEST_MESSAGE = 50_000_000;

    private final String connection;
    private final Supplier<DataSource> database;

    Spool(String connection, Supplier<DataSource> database) {
        this.connection = connection;
        this.database = database;
    }

    /** The table, as it is made with the others of its connection. */
    static void define(SchemaMetadata schema) {
        schema.table("tandem_mail")
                .column("id", String.class, 36)
                .column("message_id", String.class, 500)
                .column("created", Long.class)
                .column("due", Long.class)
                .column("attempts", Integer.class)
                .column("dead", Integer.class)
                .column("sender", String.class, 500)
                .column("recipients", String.class, LONGEST_RECIPIENTS)
                .column("error", String.class, LONGEST_ERROR)
                .column("message", byte[].class, LONGEST_MESSAGE)
                .required(
                        "message_id", "created", "due", "attempts", "dead", "sender", "recipients", "error", "message")
                .primaryKey("id")
                .index("tandem_mail_due", "dead", "due");
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String what, String sql, Work<T> work) {
        try (Connection jdbc = database.get().getConnection();
                PreparedStatement statement = jdbc.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new MailException(MAIL.spoolFailed(connection, what, String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * @throws MailException if it can't be read; the text says how to make it
     */
    void check() {
        try {
            waiting();
        } catch (MailException e) {
            throw new MailException(MAIL.noSpool(connection, String.valueOf(e.getCause()), DEFINITION), e);
        }
    }

    /** Puts a message in, to be sent from now on. */
    void add(Entry entry, Instant now) {
        String recipients = String.join("\n", entry.recipients());
        if (recipients.length() > LONGEST_RECIPIENTS) {
            throw new MailException(MAIL.impossible("it has too many recipients for one message ("
                    + entry.recipients().size() + "); send several"));
        }
        run(
                "written",
                "insert into tandem_mail (id, message_id, created, due, attempts, dead, sender, recipients, error, message)"
                        + " values (?, ?, ?, ?, 0, 0, ?, ?, '', ?)",
                statement -> {
                    statement.setString(1, entry.id());
                    statement.setString(2, entry.messageId());
                    statement.setLong(3, now.toEpochMilli());
                    statement.setLong(4, now.toEpochMilli());
                    statement.setString(5, entry.sender());
                    statement.setString(6, recipients);
                    statement.setBytes(7, entry.message().array());
                    return statement.executeUpdate();
                });
    }

    /** The next messages that are due, the oldest first. */
    List<String> due(Instant now) {
        return run(
                "read", "select id from tandem_mail where dead = 0 and due <= ? order by due, created", statement -> {
                    statement.setLong(1, now.toEpochMilli());
                    statement.setMaxRows(BATCH);
                    List<String> ids = new ArrayList<>();
                    try (ResultSet result = statement.executeQuery()) {
                        while (result.next()) {
                            ids.add(result.getString(1));
                        }
                    }
                    return ids;
                });
    }

    /** Takes a message for a while; empty if another process has, or it is gone. */
    Optional<Entry> take(String id, Instant now, Duration lease) {
        int taken = run(
                "written",
                "update tandem_mail set due = ?, attempts = attempts + 1 where id = ? and dead = 0 and due <= ?",
                statement -> {
                    statement.setLong(1, now.plus(lease).toEpochMilli());
                    statement.setString(2, id);
                    statement.setLong(3, now.toEpochMilli());
                    return statement.executeUpdate();
                });
        return taken == 0 ? Optional.empty() : read(id);
    }

    private Optional<Entry> read(String id) {
        return run(
                "read",
                "select message_id, attempts, sender, recipients, message from tandem_mail where id = ?",
                statement -> {
                    statement.setString(1, id);
                    try (ResultSet result = statement.executeQuery()) {
                        return result.next()
                                ? Optional.of(new Entry(
                                        id,
                                        result.getString(1),
                                        result.getInt(2),
                                        result.getString(3),
                                        List.of(result.getString(4).split("\n")),
                                        ByteBuffer.wrap(result.getBytes(5))))
                                : Optional.empty();
                    }
                });
    }

    /** It was sent. */
    void remove(String id) {
        run("written", "delete from tandem_mail where id = ?", statement -> {
            statement.setString(1, id);
            return statement.executeUpdate();
        });
    }

    /** It was not, at least not to these. */
    void keep(String id, List<String> recipients, boolean dead, Instant due, String error) {
        run(
                "written",
                "update tandem_mail set recipients = ?, dead = ?, due = ?, error = ? where id = ?",
                statement -> {
                    statement.setString(1, String.join("\n", recipients));
                    statement.setInt(2, dead ? 1 : 0);
                    statement.setLong(3, due.toEpochMilli());
                    statement.setString(4, error.substring(0, Math.min(error.length(), LONGEST_ERROR)));
                    statement.setString(5, id);
                    return statement.executeUpdate();
                });
    }

    /** Gives a message back that was not tried. */
    void giveBack(String id, Instant due) {
        run("written", "update tandem_mail set due = ?, attempts = attempts - 1 where id = ?", statement -> {
            statement.setLong(1, due.toEpochMilli());
            statement.setString(2, id);
            return statement.executeUpdate();
        });
    }

    long waiting() {
        return run("read", "select count(*) from tandem_mail where dead = 0", statement -> {
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        });
    }

    List<DeadLetter> dead() {
        return run(
                "read",
                "select id, message_id, recipients, created, attempts, error from tandem_mail where dead = 1 order by created, id",
                statement -> {
                    List<DeadLetter> dead = new ArrayList<>();
                    try (ResultSet result = statement.executeQuery()) {
                        while (result.next()) {
                            dead.add(new DeadLetter(
                                    result.getString(1),
                                    result.getString(2),
                                    List.of(result.getString(3).split("\n")),
                                    Instant.ofEpochMilli(result.getLong(4)),
                                    result.getInt(5),
                                    result.getString(6)));
                        }
                    }
                    return dead;
                });
    }

    void revive(String id, Instant now) {
        requireOne(
                id,
                run(
                        "written",
                        "update tandem_mail set dead = 0, attempts = 0, due = ? where id = ? and dead = 1",
                        statement -> {
                            statement.setLong(1, now.toEpochMilli());
                            statement.setString(2, id);
                            return statement.executeUpdate();
                        }));
    }

    void discard(String id) {
        requireOne(id, run("written", "delete from tandem_mail where id = ? and dead = 1", statement -> {
            statement.setString(1, id);
            return statement.executeUpdate();
        }));
    }

    private static void requireOne(String id, int rows) {
        if (rows == 0) {
            throw new MailException(MAIL.noDeadLetter(id));
        }
    }
}
