package io.tandem.it.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.Connections;
import io.tandem.Sessions;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.DocumentedExamples;
import io.tandem.it.support.Scenario;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The examples of docs/jdbc.md, run. */
class JdbcPageIT extends Scenario {

    private Ledger ledger;

    JdbcPageIT() {
        super("ledger");
    }

    @Override
    protected void configure(ApplicationArchives archives) {
        archives.property("sql.connection.archive.schema", "drop-and-create");
    }

    @BeforeEach
    void empty() {
        ledger = application.bean(Ledger.class);
        database("ledger").execute("delete from Entry");
    }

    @Test
    void theCodeOfThePageIsTheCodeOfThisPackage() {
        DocumentedExamples page = DocumentedExamples.of("docs/jdbc.md");

        assertThat(page.size()).isGreaterThan(4);
        assertThat(page.missingFrom(getClass())).isEmpty();
    }

    @Test
    void aStatementSeesWhatTheSessionHeldBack() throws Exception {
        assertThat(ledger.book(new Entry("rent", 700))).isEqualTo(700);
        assertThat(ledger.book(new Entry("rent", 20))).isEqualTo(720);
        assertThat(ledger.balance("rent")).isEqualTo(720);
    }

    @Test
    void aStatelessSessionWritesAtOnce() throws Exception {
        ledger.load(List.of(new Entry("car", 1), new Entry("car", 2), new Entry("car", 4)));

        assertThat(ledger.balance("car")).isEqualTo(7);
    }

    @Test
    void aCommitByHandIsRefusedAndRollsBack() throws Exception {
        assertThatThrownBy(() -> ledger.bookAndCommit(new Entry("rent", 700)))
                .hasStackTraceContaining("TANDEM00330: Connection.commit() is refused on connection 'ledger'");
        assertThat(database("ledger").rows("Entry")).isZero();
    }

    @Test
    void aProducedDataSourceTakesPart() throws Exception {
        Sessions sessions = application.bean(Sessions.class);
        application.inTransaction(() -> {
            sessions.of(Entry.class).persist(new Entry("rent", 700));
            sessions.of(Statement.class).persist(new Statement("rent", 700));
        });

        assertThat(sessions.query(Statement.class).single().balance).isEqualTo(700);
        assertThat(application.bean(Connections.class).all()).allMatch(info -> info.twophase());
    }
}
