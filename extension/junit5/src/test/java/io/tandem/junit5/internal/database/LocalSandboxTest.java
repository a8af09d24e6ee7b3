package io.tandem.junit5.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.XADataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections without XA in a sandbox. */
class LocalSandboxTest {

    private static final String ITEMS = "select id from item order by id";

    enum Server {
        H2,
        SQLITE;

        Rig entered(Path directory) throws SQLException {
            Rig rig = this == H2
                    ? Rig.h2()
                    : Rig.sqlite(directory.resolve(UUID.randomUUID().toString()).toString());
            rig.prepare(
                    "create table item(id int primary key)",
                    "create table part(item int references item deferrable initially deferred)"
                            .replace(this == H2 ? " deferrable initially deferred" : "", ""));
            rig.tested.enter(Mode.SANDBOX);
            return rig;
        }
    }

    @ParameterizedTest
    @EnumSource
    void commitsAndRollsBackAsAConnectionDoes(Server server, @TempDir Path directory) throws Exception {
        try (Rig rig = server.entered(directory)) {
            Connection connection = rig.connection();
            assertThat(connection.getAutoCommit()).isTrue();
            Rig.execute(connection, "insert into item values (1)");
            connection.setAutoCommit(false);
            Rig.execute(connection, "insert into item values (2)");
            connection.rollback();
            Rig.execute(connection, "insert into item values (3)");
            connection.commit();
            Rig.execute(connection, "insert into item values (4)");
            connection.setAutoCommit(true);
            connection.setAutoCommit(false);
            Rig.execute(connection, "insert into item values (5)");
            connection.close();

            assertThat(rig.seen(ITEMS)).containsExactly("1", "3", "4");
            assertThat(rig.seenByOthers(ITEMS)).isEmpty();
            assertThat(rig.tested.leave().isClean()).isTrue();
            assertThat(rig.seenByOthers(ITEMS)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isRealAfterwards(Server server, @TempDir Path directory) throws Exception {
        try (Rig rig = server.entered(directory);
                Connection connection = rig.connection()) {
            connection.setAutoCommit(false);
            Rig.execute(connection, "insert into item values (1)");
            connection.commit();
            rig.tested.leave();
            try (Connection later = rig.connection()) {
                later.setAutoCommit(false);
                Rig.execute(later, "insert into item values (2)");
                assertThat(rig.seenByOthers(ITEMS)).isEmpty();
                later.commit();
            }

            assertThat(rig.seenByOthers(ITEMS)).containsExactly("2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatATestLeftUncommittedStaysOutOfTheDatabase(Server server, @TempDir Path directory) throws Exception {
        try (Rig rig = server.entered(directory);
                Connection connection = rig.connection()) {
            connection.setAutoCommit(false);
            Rig.execute(connection, "insert into item values (1)");
            rig.tested.leave();

            assertThatThrownBy(() -> Rig.execute(connection, "insert into item values (2)"))
                    .hasMessageContaining("closed");
            assertThatThrownBy(connection::commit).hasMessageContaining("closed");
            try (Connection later = rig.connection()) {
                Rig.execute(later, "insert into item values (3)");
            }
            assertThat(rig.seenByOthers(ITEMS)).containsExactly("3");
        }
    }

    @Test
    void sqliteChecksItsDeferredKeysAtTheCommit(@TempDir Path directory) throws Exception {
        try (Rig rig = Server.SQLITE.entered(directory);
                Connection connection = rig.connection()) {
            connection.setAutoCommit(false);
            Rig.execute(connection, "insert into part values (1)");

            assertThatThrownBy(connection::commit)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23000"));
            assertThat(rig.seen("select * from part")).isEmpty();
        }
    }

    @Test
    void changesThroughAResultSetAreChanges(@TempDir Path directory) throws Exception {
        try (Rig rig = Server.H2.entered(directory);
                Connection connection = rig.connection()) {
            Rig.execute(connection, "insert into item values (1)");
            connection.setAutoCommit(false);
            try (Statement statement =
                            connection.createStatement(ResultSet.TYPE_SCROLL_SENSITIVE, ResultSet.CONCUR_UPDATABLE);
                    ResultSet items = statement.executeQuery("select id from item")) {
                items.next();
                items.updateInt(1, 2);
                items.updateRow();
                assertThat(items.getStatement().getConnection()).isSameAs(connection);
            }
            assertThat(Rig.column(connection, ITEMS)).containsExactly("2");
            connection.rollback();

            assertThat(rig.seen(ITEMS)).containsExactly("1");
        }
    }

    @Test
    void aChangeOfTheSchemaThatWouldCommitIsRefused(@TempDir Path directory) throws Exception {
        try (Rig rig = Server.H2.entered(directory);
                Connection connection = rig.connection()) {
            Rig.execute(connection, "insert into item values (1)");

            assertThatThrownBy(() -> Rig.execute(connection, "create table more(id int)"))
                    .hasMessageContaining("@Commit");
            Rig.execute(connection, "create local temporary table passing(id int) transactional");
            assertThat(rig.seenByOthers(ITEMS)).isEmpty();
        }
    }

    @Test
    void threadsTakeTurns(@TempDir Path directory) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Rig rig = Server.H2.entered(directory)) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int first = thread * 100;
                all.add(threads.submit(() -> {
                    try (Connection connection = rig.connection()) {
                        for (int id = first; id < first + 100; id++) {
                            Rig.execute(connection, "insert into item values (" + id + ")");
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }

            assertThat(rig.seen(ITEMS)).hasSize(800);
            assertThat(rig.tested.leave().isClean()).isTrue();
            assertThat(rig.seenByOthers(ITEMS)).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aSourceKeepsItsKind() {
        assertThat(Rig.sqlite(":memory:").wrapped()).isNotInstanceOf(XADataSource.class);
        assertThat(Rig.h2().wrapped()).isInstanceOf(XADataSource.class).isInstanceOf(javax.sql.DataSource.class);
        assertThat(new TestedDatabase("x").around(new org.postgresql.xa.PGXADataSource()))
                .isNotInstanceOf(javax.sql.DataSource.class);
    }
}
