package io.tandem.it.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.it.support.Database;
import io.tandem.it.support.FaultyProxy;
import io.tandem.it.support.FaultyProxy.Link;
import io.tandem.it.support.FaultyProxy.When;
import io.tandem.it.support.MariaDbServer;
import io.tandem.it.support.PostgresServers;
import org.junit.jupiter.api.Test;

/** The faults of the tests happen, and at the instants that are named. */
class FaultySupportIT {

    @Test
    void aMariaDbServerKeepsWhatItConfirmedThroughAKill() {
        try (MariaDbServer server = MariaDbServer.start()) {
            Database database = server.create();
            database.execute("create table T(id int)", "insert into T values (1)");
            server.signal("KILL");
            assertThatThrownBy(() -> database.rows("T")).hasRootCauseInstanceOf(java.io.IOException.class);

            server.restart();

            assertThat(database.rows("T")).isOne();
        }
    }

    @Test
    void aProxyLosesARequest() {
        fails(PostgresServers.create(0), When.REQUEST, 0);
        fails(MariaDbServer.shared().create(), When.REQUEST, 0);
    }

    @Test
    void aProxyLosesAnAnswer() {
        fails(PostgresServers.create(0), When.ANSWER, 1);
        fails(MariaDbServer.shared().create(), When.ANSWER, 1);
    }

    private static void fails(Database database, When when, long rows) {
        database.execute("create table T(id int)");
        try (FaultyProxy proxy = new FaultyProxy(database.port())) {
            Database behind = database.atPort(proxy.port());
            assertThat(behind.rows("T")).isZero();
            proxy.strike(when, "insert into T", 1, Link::cut);

            assertThatThrownBy(() -> behind.execute("insert into T values (1)"))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(proxy.struck()).isTrue();
            assertThat(database.rows("T")).isEqualTo(rows);
            behind.execute("insert into T values (2)");
        }
    }
}
