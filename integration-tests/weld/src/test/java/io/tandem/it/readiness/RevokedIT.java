package io.tandem.it.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.LogRecords;
import io.tandem.it.support.PostgresServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** What a user of the database is not allowed to do is found out at the start. */
class RevokedIT {

    private final Database database = PostgresServers.create(0);
    private final Database clerk = new Database(database.url(), "clerk", "clerk-Secret-4711");

    RevokedIT() {
        database.execute("do $$ begin create role clerk login password 'clerk-Secret-4711';"
                + " exception when duplicate_object then null; end $$");
    }

    @Test
    void aUserWhoMayNotSeeWhatIsPreparedIsRefused() {
        database.execute("revoke select on pg_prepared_xacts from public");

        assertThat(application().failure().message())
                .contains("TANDEM00302: Connection 'warehouse' (PostgreSQL 17")
                .contains("permission denied for view pg_prepared_xacts");
    }

    @Test
    void aLogWhoseTablesMayNotBeMadeIsRefused() {
        assertThat(application()
                        .property("sql.transaction.log", "jdbc:warehouse")
                        .failure()
                        .message())
                .contains(
                        "TANDEM00167: ", "'sql.transaction.log=jdbc:warehouse'", "permission denied for schema public");
    }

    @Test
    void aLogInAConnectionThatThereIsNotIsRefused() {
        assertThat(application()
                        .property("sql.transaction.log", "jdbc:warehous")
                        .failure()
                        .message())
                .contains("TANDEM00166: ", "'warehous'", "Did you mean 'warehouse'?");
    }

    @Test
    void aNameThatMayNotBeClaimedIsRefused() {
        database.execute("revoke execute on function pg_try_advisory_lock(int, int) from public");

        assertThat(application()
                        .property("sql.transaction.node-name", "north")
                        .failure()
                        .message())
                .contains("TANDEM00193: ", "'north'", "'warehouse'", "permission denied for function");
    }

    /** Its session breaks, and another process is faster to have the name. */
    @Test
    void aNameThatIsLostToAnotherProcessIsReported() throws Exception {
        try (LogRecords log = new LogRecords();
                Application application = application()
                        .property("sql.transaction.node-name", "south")
                        .start();
                Connection other =
                        DriverManager.getConnection(database.url(), database.username(), database.password());
                Statement statement = other.createStatement()) {
            assertThat(application).isNotNull();
            statement.execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'"
                    + " and database = (select oid from pg_database where datname = current_database())");
            claim(other, "south");

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(warnings(log)).anySatisfy(text -> assertThat(text)
                            .startsWith("TANDEM00473: Another process runs as node 'south'")
                            .contains("'warehouse'")));
        }
    }

    private static void claim(Connection connection, String node) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_lock(hashtext('tandem'), hashtext(?))")) {
            lock.setString(1, node);
            lock.execute();
        }
    }

    private static List<String> warnings(LogRecords log) {
        return log.texts("io.tandem", Level.SEVERE);
    }

    private ApplicationArchives application() {
        return new ApplicationArchives("revoked").connection("warehouse", clerk).property("sql.twophase", "true");
    }
}
