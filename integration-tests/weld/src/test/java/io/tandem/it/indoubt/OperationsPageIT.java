package io.tandem.it.indoubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tandem.InDoubt;
import io.tandem.it.support.Application;
import io.tandem.it.support.DocumentedExamples;
import jakarta.transaction.HeuristicMixedException;
import java.time.Duration;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The examples of docs/operations.md, run. */
class OperationsPageIT {

    private final Till till = new Till();
    private Application application;
    private Operator operator;

    @BeforeEach
    void start() {
        application = till.archives().start();
        operator = application.bean(Operator.class);
    }

    @AfterEach
    void stop() {
        Refusal.never();
        application.close();
    }

    @Test
    void theCodeOfThePageIsTheCodeOfThisPackage() {
        DocumentedExamples page = DocumentedExamples.of("docs/operations.md");

        assertThat(page.size()).isGreaterThan(4);
        assertThat(page.missingFrom(getClass())).isEmpty();
    }

    @Test
    void whatIsDecidedIsEndedAsDecided() throws Exception {
        Till.sell(application, 1, XAException.XAER_RMFAIL);

        assertThat(operator.olderThan(Duration.ofHours(1))).isEmpty();
        assertThat(operator.olderThan(Duration.ZERO)).hasSize(1);
        operator.endAsDecided("Ada");
        assertThat(operator.olderThan(Duration.ZERO)).isEmpty();
        assertThat(till.warehouse().rows("Movement")).isEqualTo(1);
    }

    @Test
    void whatALostNodeLeftIsRolledBack() throws Exception {
        ForeignBranch.prepare(till.warehouse(), "till-2", "insert into Movement values (6)");

        operator.rollBackWhatNodeLeft("till-3", "Ada");
        assertThat(till.warehouse().inDoubt()).isEqualTo(1);
        operator.rollBackWhatNodeLeft("till-2", "Ada");
        assertThat(till.warehouse().inDoubt()).isZero();
        assertThat(till.warehouse().rows("Movement")).isZero();
    }

    @Test
    void aHeuristicOutcomePagesAndIsTakenNoteOf() {
        assertThatThrownBy(() -> Till.sell(application, 1, XAException.XA_HEURRB))
                .isInstanceOf(HeuristicMixedException.class);
        await().until(() -> operator.pager().size() == 1);
        InDoubt branch = operator.olderThan(Duration.ZERO).get(0);

        operator.takeNote("another", "Ada");
        assertThat(operator.olderThan(Duration.ZERO))
                .extracting(InDoubt::state)
                .containsExactly(InDoubt.State.HEURISTIC);
        operator.takeNote(branch.transactionId(), "Ada");
        assertThat(operator.olderThan(Duration.ZERO))
                .extracting(InDoubt::state)
                .doesNotContain(InDoubt.State.HEURISTIC);
    }
}
