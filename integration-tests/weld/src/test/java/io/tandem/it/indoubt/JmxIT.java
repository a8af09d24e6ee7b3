package io.tandem.it.indoubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.Session;
import io.tandem.it.support.Application;
import io.tandem.it.support.LogRecords;
import jakarta.persistence.EntityManager;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What JMX shows and does. */
class JmxIT {

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final Till till = new Till();

    private Set<ObjectName> names() throws JMException {
        return server.queryNames(new ObjectName("io.tandem:type=Connections,*"), null);
    }

    private Object attribute(String name) throws JMException {
        return server.getAttribute(names().iterator().next(), name);
    }

    @AfterEach
    void refuseNothing() {
        Refusal.never();
    }

    @Test
    void eachApplicationHasABeanAsLongAsItRuns() throws Exception {
        Till other = new Till();
        try (Application first = till.archives().start()) {
            try (Application second = other.archives()
                    .property(
                            "sql.transaction.log-dir",
                            first.directory().resolve("log").toString())
                    .start()) {
                assertThat(second.directory()).exists();
                assertThat(names()).hasSize(2).allMatch(name -> name.getKeyProperty("node")
                        .equals("\"till-1\""));
            }
            assertThat(names()).hasSize(1);
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void countsTransactionsByTheirEnd() throws Exception {
        try (Application application = till.archives().start()) {
            EntityManager sales = application.bean(EntityManager.class, Session.Literal.of("default"));
            EntityManager movements = application.bean(EntityManager.class, Session.Literal.of("warehouse"));
            application.inTransaction(() -> sales.find(Sale.class, 1L));
            application.inTransaction(() -> sales.persist(new Sale(1)));
            application.inTransaction(() -> {
                sales.persist(new Sale(2));
                movements.find(Movement.class, 1L);
            });
            application.inTransaction(() -> {
                sales.persist(new Sale(3));
                movements.persist(new Movement(3));
            });
            assertThatThrownBy(() -> application.inTransaction(() -> {
                        sales.persist(new Sale(4));
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");

            assertThat(attribute("ReadOnlyCommits")).isEqualTo(1L);
            assertThat(attribute("OnePhaseCommits")).isEqualTo(2L);
            assertThat(attribute("TwoPhaseCommits")).isEqualTo(1L);
            assertThat(attribute("Rollbacks")).isEqualTo(1L);
            assertThat(attribute("Uncertain")).isEqualTo(0L);
            assertThat(attribute("RunningTransactions")).isEqualTo(0);
            assertThat(attribute("Connections")).isEqualTo(new String[] {"default", "warehouse"});
            assertThat(attribute("Node")).isEqualTo("till-1");
            assertThat(((TabularData) attribute("Unreachable")).isEmpty()).isTrue();
        }
    }

    @Test
    void showsAndResolvesWhatIsInDoubt() throws Exception {
        try (Application application = till.archives().start();
                LogRecords log = new LogRecords()) {
            Till.sell(application, 1, XAException.XAER_RMFAIL);
            assertThat(attribute("InDoubtCount")).isEqualTo(1);
            TabularData branches = (TabularData) attribute("InDoubt");
            String branch = (String) ((List<?>) branches.keySet().iterator().next()).get(0);
            String[] types = {String.class.getName(), String.class.getName(), String.class.getName()};

            assertThatThrownBy(() -> server.invoke(
                            names().iterator().next(), "resolve", new Object[] {branch, "rollback", "Ada"}, types))
                    .rootCause()
                    .hasMessageContaining("TANDEM00443");
            server.invoke(names().iterator().next(), "resolve", new Object[] {branch, "commit", "Ada"}, types);

            assertThat(attribute("InDoubtCount")).isEqualTo(0);
            assertThat(till.warehouse().rows("Movement")).isEqualTo(1);
            assertThat(log.texts("io.tandem", Level.WARNING))
                    .anyMatch(text -> text.contains("TANDEM00441") && text.contains("Ada (JMX)"));
        }
    }
}
