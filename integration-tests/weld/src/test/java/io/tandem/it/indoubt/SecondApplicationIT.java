package io.tandem.it.indoubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An application that starts beside another one in one JVM finds its own in-doubt work ended when it is up. */
class SecondApplicationIT {

    private final Till first = new Till();
    private final Till second = new Till();

    private ApplicationArchives beside(Application running) {
        return second.archives()
                .property(
                        "sql.transaction.log-dir",
                        running.directory().resolve("log").toString());
    }

    @AfterEach
    void refuseNothing() {
        Refusal.never();
    }

    @Test
    void whatItsEarlierLifeHasDecidedIsCommitted() throws Exception {
        try (Application running = first.archives().start()) {
            try (Application earlier = beside(running).start()) {
                Till.sell(earlier, 1, XAException.XAER_RMFAIL);
            }
            assertThat(second.warehouse().inDoubt()).isEqualTo(1);

            try (Application later = beside(running).start()) {
                assertThat(second.warehouse().inDoubt()).isZero();
                assertThat(second.warehouse().rows("Movement")).isEqualTo(1);
                assertThat(later.directory()).exists();
            }
        }
    }

    @Test
    void whatAnEarlierProcessHasNotDecidedIsRolledBackAndAnotherNodesIsLeft() throws Exception {
        try (Application running = first.archives().start()) {
            second.warehouse().execute("create table Movement(id bigint primary key)");
            ForeignBranch.prepare(second.warehouse(), "till-1", "insert into Movement values (1)");
            ForeignBranch.prepare(second.warehouse(), "till-2", "insert into Movement values (2)");
            try (Application later = beside(running).start()) {
                assertThat(second.warehouse().inDoubt()).isEqualTo(1);
                assertThat(later.directory()).exists();
            }
        }
        second.warehouse()
                .execute("rollback prepared '"
                        + second.warehouse()
                                .column("select gid from pg_prepared_xacts where database = current_database()")
                                .get(0)
                        + "'");
    }

    @Test
    void aConnectionOfTheSameNameInAnotherApplicationIsNotTakenForItsOwn() throws Exception {
        try (Application running =
                first.archives().property("sql.recovery.period", "1s").start()) {
            try (Application earlier =
                    beside(running).property("sql.recovery.period", "1s").start()) {
                Refusal.always(XAException.XAER_RMFAIL);
                Till.sell(earlier, 1);
            }
            Refusal.never();
            long passes = passes();
            await().atMost(Duration.ofSeconds(30)).until(() -> passes() > passes + 2);
            assertThat(second.warehouse().inDoubt()).isEqualTo(1);

            try (Application later =
                    beside(running).property("sql.recovery.period", "1s").start()) {
                assertThat(second.warehouse().rows("Movement")).isEqualTo(1);
                assertThat(later.directory()).exists();
            }
        }
    }

    private static long passes() throws JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = server.queryNames(new ObjectName("io.tandem:type=Connections,*"), null)
                .iterator()
                .next();
        return (long) server.getAttribute(name, "RecoveryPasses");
    }
}
