package io.tandem.it.unsafe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.Session;
import io.tandem.Sessions;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.LogRecords;
import io.tandem.it.support.PostgresServers;
import io.tandem.it.support.Setting;
import java.sql.Connection;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Two-phase commit is off: how many connections may a transaction write? */
@ParameterizedClass(name = "on PostgreSQL: {0}")
@ValueSource(booleans = {false, true})
class UnsafeCommitIT {

    @Parameter
    private boolean postgresql;

    private Database left;
    private Database right;

    @Test
    void theSecondWrittenConnectionIsRefusedByDefault() {
        try (Application application = start(null)) {
            assertThatThrownBy(() -> writeBoth(application, 1)).satisfies(refusal -> assertThat(messages(refusal))
                    .contains("TANDEM003", "default", "right", "sql.twophase=true", "sql.unsafe-commit"));
            assertThat(rows()).containsExactly(0L, 0L);
        }
    }

    @Test
    void theSecondWrittenConnectionIsRefusedWhenItIsWrittenByJdbc() {
        try (Application application = start("fail")) {
            DataSource jdbc = application.bean(DataSource.class, Session.Literal.of("right"));
            assertThatThrownBy(() -> application.inTransaction(() -> {
                        Sessions sessions = application.bean(Sessions.class);
                        sessions.of(Left.class).persist(new Left(1));
                        sessions.of(Left.class).flush();
                        try (Connection connection = jdbc.getConnection();
                                Statement statement = connection.createStatement()) {
                            statement.executeUpdate("insert into rightside(id) values (1)");
                        }
                    }))
                    .satisfies(refusal -> assertThat(messages(refusal)).contains("TANDEM003"));
            assertThat(rows()).containsExactly(0L, 0L);
        }
    }

    @Test
    void aSecondConnectionMayBeRead() throws Exception {
        try (Application application = start("fail")) {
            Sessions sessions = application.bean(Sessions.class);
            application.inTransaction(() -> {
                assertThat(sessions.of(Right.class).find(Right.class, 1L)).isNull();
                sessions.of(Left.class).persist(new Left(1));
                assertThat(sessions.of(Right.class)
                                .createQuery("from Right", Right.class)
                                .getResultList())
                        .isEmpty();
            });
            assertThat(rows()).containsExactly(1L, 0L);
        }
    }

    @Test
    void oneAfterTheOtherMayBeWritten() throws Exception {
        try (Application application = start("fail")) {
            Sessions sessions = application.bean(Sessions.class);
            application.inTransaction(() -> sessions.of(Left.class).persist(new Left(1)));
            application.inTransaction(() -> sessions.of(Right.class).persist(new Right(1)));
            assertThat(rows()).containsExactly(1L, 1L);
        }
    }

    @Test
    void warnCommitsBothAndSaysSoOnce() throws Exception {
        try (LogRecords log = new LogRecords();
                Application application = start("warn")) {
            writeBoth(application, 1);
            application.inTransaction(
                    () -> application.bean(Sessions.class).of(Left.class).persist(new Left(2)));
            writeBoth(application, 3);

            assertThat(rows()).containsExactly(3L, 2L);
            assertThat(log.texts("io.tandem", Level.WARNING))
                    .singleElement()
                    .asString()
                    .contains("default", "right");
        }
    }

    @Test
    void allowCommitsBothSilently() throws Exception {
        try (LogRecords log = new LogRecords();
                Application application = start("allow")) {
            writeBoth(application, 1);

            assertThat(rows()).containsExactly(1L, 1L);
            assertThat(log.texts("io.tandem", Level.WARNING)).isEmpty();
        }
    }

    private Application start(String unsafeCommit) {
        left = postgresql ? PostgresServers.create(0) : Setting.h2();
        right = postgresql ? PostgresServers.create(1) : Setting.h2();
        ApplicationArchives archives = new ApplicationArchives("unsafe")
                .packageOf(Left.class)
                .connection("default", left)
                .connection("right", right)
                .property("sql.connection.default.schema", "create")
                .property("sql.connection.right.schema", "create");
        if (unsafeCommit != null) {
            archives.property("sql.unsafe-commit", unsafeCommit);
        }
        return archives.start();
    }

    private static void writeBoth(Application application, long id) throws Exception {
        Sessions sessions = application.bean(Sessions.class);
        application.inTransaction(() -> {
            sessions.of(Left.class).persist(new Left(id));
            sessions.of(Right.class).persist(new Right(id));
        });
    }

    private Stream<Long> rows() {
        return Stream.of(left.rows("leftside"), right.rows("rightside"));
    }

    private static String messages(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause.getMessage()).append('\n');
        }
        return text.toString();
    }
}
