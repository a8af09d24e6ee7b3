package io.tandem.internal.tx;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;
import static io.tandem.internal.messages.TransactionWarnings.WARNINGS;

import io.tandem.internal.plan.ConnectionPlan;
import io.tandem.internal.tx.ReadinessCheck.Finding;
import io.tandem.internal.tx.ReadinessCheck.Use;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import javax.transaction.xa.XAException;

/** Whether a database is ready for two-phase commit: by a real branch, and by what its product is known to need. */
final class Readiness {

    private final ConnectionPlan plan;
    private final DatabaseFacts facts;
    private final XADataSource dataSource;
    private final DriverWords words;

    Readiness(ConnectionPlan plan, DatabaseFacts facts, XADataSource dataSource) {
        this.plan = plan;
        this.facts = facts;
        this.dataSource = dataSource;
        this.words = new DriverWords(plan.config());
    }

    /**
     * Looks.
     *
     * @throws DatabaseException if it is not; the text says why, and what to do
     */
    void require() {
        try {
            new TwoPhaseProbe(plan.name(), dataSource, facts.crashSafe()).run();
            for (Finding finding : findings(Use.REFUSES, Use.WARNS)) {
                if (finding.use() == Use.REFUSES) {
                    throw new DatabaseException(notReady(finding.problem(), finding.remedy()));
                }
                WARNINGS.limitedReadiness(plan.name(), facts.product(), finding.problem(), finding.remedy());
            }
        } catch (XAException | SQLException e) {
            throw words.exception(explained(e), e);
        }
    }

    private String explained(Exception e) {
        try {
            return findings(Use.EXPLAINS, Use.REFUSES).stream()
                    .findFirst()
                    .map(finding -> notReady(finding.problem(), finding.remedy()))
                    .orElseGet(() -> notReady(words.of(e), facts.preparing()));
        } catch (SQLException unanswered) {
            e.addSuppressed(unanswered);
            return notReady(words.of(e), facts.preparing());
        }
    }

    private String notReady(String problem, String remedy) {
        return TRANSACTION.notReady(plan.name(), facts.product(), facts.url(), problem, remedy);
    }

    private List<Finding> findings(Use... uses) throws SQLException {
        List<ReadinessCheck> asked = facts.checks().stream()
                .filter(check -> List.of(uses).contains(check.use()))
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        XAConnection physical = dataSource.getXAConnection();
        try {
            Connection connection = physical.getConnection();
            int poolSize = PoolSettings.maxSize(plan.config());
            return asked.stream()
                    .flatMap(check -> check.ask(connection, poolSize).stream())
                    .toList();
        } finally {
            physical.close();
        }
    }
}
