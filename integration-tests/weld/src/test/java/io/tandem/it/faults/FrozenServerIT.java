package io.tandem.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.FaultyProxy;
import io.tandem.it.support.FaultyProxy.When;
import io.tandem.it.support.PostgresServers;
import io.tandem.it.support.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A PostgreSQL server is stopped by SIGSTOP: it takes connections and never answers. */
class FrozenServerIT {

    /** The socket timeout, and what a slow machine needs beside it. */
    private static final Duration BOUND = Duration.ofSeconds(2 + 4);

    private final Database left = PostgresServers.create(0);
    private final Database right = PostgresServers.create(1);
    private final FaultyProxy proxy = new FaultyProxy(left.port());
    private List<Long> frozen = List.of();
    private Application application;
    private Transfers transfers;

    @BeforeEach
    void boot() {
        left.execute("create table Transfer(id bigint primary key)");
        right.execute("create table Transfer(id bigint primary key)");
        application = new ApplicationArchives("frozen")
                .classes(Transfers.class)
                .connection("left", left.atPort(proxy.port()))
                .connection("right", right)
                .property("sql.twophase", "true")
                .property("sql.connection.left.socket-timeout", "2s")
                .start();
        transfers = application.bean(Transfers.class);
    }

    @AfterEach
    void stop() {
        thaw();
        application.close();
        proxy.close();
    }

    @Test
    void aCommitWaitsNoLongerThanTheSocketTimeout() throws Exception {
        proxy.strike(When.REQUEST, "COMMIT PREPARED", 1, link -> freeze());
        Instant start = Instant.now();

        application.inTransaction(() -> {
            transfers.left(1);
            transfers.right(1);
        });

        assertThat(Duration.between(start, Instant.now())).isLessThan(BOUND).isGreaterThan(Duration.ofSeconds(1));
        assertThat(right.rows("Transfer")).isOne();
        thaw();
        await().atMost(BOUND).until(() -> left.rows("Transfer") == 1 && left.inDoubt() == 0);
    }

    @Test
    void aStatementWaitsNoLongerThanTheSocketTimeout() {
        proxy.strike(When.REQUEST, "insert into", 1, link -> freeze());
        Instant start = Instant.now();

        assertThatThrownBy(() -> application.inTransaction(() -> {
                    transfers.right(1);
                    transfers.left(1);
                }))
                .hasMessageContaining("I/O error");

        assertThat(Duration.between(start, Instant.now())).isLessThan(BOUND);
        assertThat(right.rows("Transfer")).isZero();
    }

    /** It takes connections, and never greets. */
    @Test
    void aNewConnectionWaitsNoLongerThanTheSocketTimeout() throws Exception {
        application.inTransaction(() -> transfers.right(1));
        freeze();
        proxy.cutAll();
        Instant start = Instant.now();

        assertThatThrownBy(() -> application.inTransaction(() -> transfers.left(1)))
                .isInstanceOf(java.sql.SQLException.class);

        assertThat(Duration.between(start, Instant.now())).isLessThan(BOUND);
    }

    private void freeze() {
        frozen = left.column("""
                        select split_part(pg_read_file('postmaster.pid'), chr(10), 1)::int
                        union all select pid from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()
                        """).stream().map(Long::valueOf).toList();
        frozen.forEach(process -> Signals.send("STOP", process));
    }

    private void thaw() {
        frozen.forEach(process -> Signals.send("CONT", process));
        frozen = List.of();
    }
}
