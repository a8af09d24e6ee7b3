package io.tandem.it.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tandem.Connection;
import io.tandem.Session;
import io.tandem.it.support.Scenario;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the application hangs into Hibernate for one connection is called there, and there alone. */
class HooksIT extends Scenario {

    private static final AtomicLong IDS = new AtomicLong();

    private final long id = IDS.incrementAndGet();
    private Shop shop;
    private Journal journal;

    HooksIT() {
        super("default", "warehouse");
    }

    @BeforeEach
    void clear() {
        database("default").execute("delete from Sale");
        database("warehouse").execute("delete from Movement");
        shop = application.bean(Shop.class);
        journal = application.bean(Journal.class);
        journal.clear();
    }

    @Test
    void anInterceptorChangesWhatItsConnectionWrites() {
        shop.sell(id, " lamp ");

        assertThat(database("default").column("select item from Sale")).containsExactly(" lamp ");
        assertThat(database("warehouse").column("select item from Movement")).containsExactly("lamp");
        assertThat(journal.lines()).containsOnlyOnce("persist Movement").doesNotContain("persist Sale");
    }

    @Test
    void aStatementInspectorSeesTheStatementsOfItsConnection() {
        assertThat(inspector("warehouse").apply("select 1")).isEqualTo("/* warehouse */ select 1");
        assertThat(inspector("default").apply("select 1")).isEqualTo("select 1");
    }

    @Test
    void listenersAreCalledForEveryInterfaceTheyImplement() {
        shop.sell(id, "lamp");
        assertThat(journal.lines())
                .containsExactly("persist Movement", "inserting " + id, "inserted " + id, "committed " + id);

        journal.clear();
        shop.takeBack(id);
        assertThat(journal.lines()).containsExactly("deleting " + id, "deleted " + id);
    }

    @Test
    void aListenerAfterCommitIsToldOfTheRollback() {
        assertThatIllegalStateException().isThrownBy(() -> shop.sellAndFail(id));

        assertThat(journal.lines())
                .containsExactly("persist Movement", "inserting " + id, "inserted " + id, "rolled back " + id);
    }

    @Test
    void anIntegratorTakesPartInBuildingTheFactoryOfItsConnection() {
        assertThat(application
                        .bean(Counting.class, Connection.Literal.of("warehouse"))
                        .entities())
                .containsExactly("Movement");
    }

    private UnaryOperator<String> inspector(String connection) {
        SessionFactoryImplementor factory = application
                .bean(SessionFactory.class, Session.Literal.of(connection))
                .unwrap(SessionFactoryImplementor.class);
        return sql -> factory.getSessionFactoryOptions().getStatementInspector() == null
                ? sql
                : factory.getSessionFactoryOptions().getStatementInspector().inspect(sql);
    }
}
