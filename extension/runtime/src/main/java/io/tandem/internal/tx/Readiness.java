package io.tandem.internal.tx;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;
import static io.tandem.internal.messages.TransactionWarnings.WARNINGS;

import io.tandem.internal.plan.ConnectionPlan;
import io.tandem.internal.tx.ReadinessCheck.Finding;
import io.tandem.internal.tx.ReadinessCheck.Use;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import javax.transaction.xa.XAException;

/** Whether a database is ready for two-phase commit: by a real branch, and by what its product is known to need. */
final class Readiness {

    /** A server's pool does not tell its size. */
    private static final int UNKNOWN_POOL = 1;

    private final ConnectionPlan plan;
    private final DatabaseFacts facts;
    private final Probe probe;
    private final Questions questions;
    private final Questions afterFailure;
    private final DriverWords words;

    /** Prepares a branch for real; answers a connection that it has left open. */
    private interface Probe {
        Optional<XAConnection> run() throws XAException, SQLException;
    }

    /** Asks the database, for its size of the pool. */
    private interface Questions {
        List<Finding> ask(List<ReadinessCheck> checks) throws SQLException;
    }

    private Readiness(
            ConnectionPlan plan, DatabaseFacts facts, Probe probe, Questions questions, Questions afterFailure) {
        this.plan = plan;
        this.facts = facts;
        this.probe = probe;
        this.questions = questions;
        this.afterFailure = afterFailure;
        this.words = new DriverWords(plan.config());
    }

    /** Of a database whose branches are made by Tandem; closes the connection. */
    static Readiness of(ConnectionPlan plan, DatabaseFacts facts, XADataSource dataSource, FirstConnection first) {
        int poolSize = PoolSettings.maxSize(plan.config());
        return new Readiness(
                plan,
                facts,
                () -> new TwoPhaseProbe(plan.name(), dataSource, facts.crashSafe()).run(first),
                checks -> findings(checks, first.forJdbc(), poolSize),
                checks -> {
                    try (FirstConnection another = FirstConnection.to(dataSource)) {
                        return findings(checks, another.forJdbc(), poolSize);
                    }
                });
    }

    /** Of a database whose branches are a server's. */
    static Readiness of(
            ConnectionPlan plan, DatabaseFacts facts, DataSource dataSource, TransactionManager transactions) {
        Questions questions = checks -> {
            try (Connection connection = dataSource.getConnection()) {
                return findings(checks, connection, UNKNOWN_POOL);
            }
        };
        return new Readiness(
                plan,
                facts,
                () -> {
                    new TransactionProbe(plan.name(), dataSource, transactions).run();
                    return Optional.empty();
                },
                questions,
                questions);
    }

    private static List<Finding> findings(List<ReadinessCheck> checks, Connection connection, int poolSize) {
        return checks.stream()
                .flatMap(check -> check.ask(connection, poolSize).stream())
                .toList();
    }

    /**
     * Looks.
     *
     * @return a connection that may be used for something else, where one is open
     * @throws DatabaseException if it is not; the text says why, and what to do
     */
    Optional<XAConnection> require() {
        try {
            List<Finding> findings = findings(questions, Use.REFUSES, Use.WARNS);
            for (Finding finding : findings) {
                if (finding.use() == Use.REFUSES) {
                    throw new DatabaseException(notReady(finding.problem(), finding.remedy()));
                }
            }
            Optional<XAConnection> open = probe.run();
            findings.forEach(finding ->
                    WARNINGS.limitedReadiness(plan.name(), facts.product(), finding.problem(), finding.remedy()));
            return open;
        } catch (XAException | SQLException e) {
            throw words.exception(explained(e), e);
        }
    }

    private String explained(Exception e) {
        try {
            return findings(afterFailure, Use.EXPLAINS, Use.REFUSES).stream()
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

    private List<Finding> findings(Questions asking, Use... uses) throws SQLException {
        List<ReadinessCheck> asked = facts.checks().stream()
                .filter(check -> List.of(uses).contains(check.use()))
                .toList();
        return asked.isEmpty() ? List.of() : asking.ask(asked);
    }
}
