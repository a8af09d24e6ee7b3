package io.tandem.it.crash.kills;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.crash.Servers;
import io.tandem.it.crash.Summary;
import io.tandem.it.crash.kills.Books.Answer;
import io.tandem.it.crash.kills.Finding.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Sixteen tellers transfer between three databases, while servers, network and the application itself fail. At rest every
 * transfer is whole, none is lost that was acknowledged, none is there that was reported as rolled back, nothing is left in
 * doubt or locked, and the bank works on as fast as before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomKillsIT {

    /** To replay what was found, with {@code -Dcrash.seed}; the same faults come, though not at the same instructions. */
    private static final long SEED = Long.getLong("crash.seed", 4711);

    private static final int FAULTS = Integer.getInteger("crash.faults", Summary.whole() ? 300 : 8);
    private static final int BETWEEN_AUDITS = 10;
    private static final Duration WINDOW = Duration.ofSeconds(Summary.whole() ? 5 : 3);

    private static final int WINDOWS = 6;

    /** Committed last, and by a driver that sends the word each time, where PostgreSQL's sends the number of its statement. */
    private static final String LAST = "c";

    private final Servers servers = new Servers();
    private final List<Finding> findings = new ArrayList<>();
    private Duration settled = Duration.ZERO;
    private MortalBank bank;

    @AfterEach
    void leaveNoApplication() {
        bank.abandon();
        findings.clear();
    }

    @AfterAll
    void close() {
        servers.close();
    }

    @Test
    void everyTransferIsWhole() {
        Instant began = Instant.now();
        bank = new MortalBank(servers, true);
        double before = Math.max(throughput(), throughput());
        double after = before;
        long acknowledged = 0;
        List<Fault> faults =
                Fault.random(SEED, List.of(FaultKind.values())).limit(FAULTS).toList();
        for (Fault fault : faults) {
            strike(fault);
            if (fault.number() % BETWEEN_AUDITS == 0 || fault.number() == FAULTS) {
                boolean clean = audit(fault);
                after = regained(before);
                if (!clean || fault.number() == FAULTS) {
                    acknowledged += Books.read(bank.journals()).count(Answer.ACKNOWLEDGED);
                }
                if (!clean && fault.number() < FAULTS) {
                    startAfresh();
                }
            }
        }
        bank.close();

        Summary.line(
                "random kills",
                began,
                String.format(
                        Locale.ROOT,
                        "%d faults (seed %d), %d transfers, %s, in doubt for at most %d s, %.0f/s before, %.0f/s after",
                        FAULTS,
                        SEED,
                        acknowledged,
                        Finding.counted(findings),
                        settled.toSeconds(),
                        before,
                        after));
        assertThat(findings).isEmpty();
        assertThat(after).isGreaterThan(before / 2);
    }

    /**
     * The proof that the proof can fail. Killed at just any instant, the application would have to be between two commits by
     * chance; here the commit that is lost is the last of its transfer.
     */
    @Test
    void withoutTwoPhaseCommitSomeTransfersAreTorn() {
        Instant began = Instant.now();
        bank = new MortalBank(servers, false);
        int kills = 0;
        while (findings.stream().noneMatch(finding -> finding.kind() == Kind.TORN) && kills < 10) {
            strike(new Fault(++kills, Duration.ofSeconds(2), FaultKind.JVM_KILLED_AT_COMMIT, LAST, Duration.ZERO));
            bank.pause();
            findings.addAll(Audit.of(bank).findings());
            bank.resume();
        }
        bank.close();

        Summary.line("kills, 2PC off", began, kills + " faults, " + Finding.counted(findings));
        assertThat(findings).extracting(Finding::kind).contains(Kind.TORN);
    }

    private void strike(Fault fault) {
        MortalBank.elapse(fault.after());
        Summary.append("random-kills.csv", SEED + ";" + fault + ";" + Instant.now());
        fault.kind().befall(bank, fault);
    }

    private boolean audit(Fault last) {
        bank.pause();
        Audit audit = Audit.of(bank);
        List<Finding> found = audit.findings();
        settled = audit.settled().compareTo(settled) > 0 ? audit.settled() : settled;
        for (Finding finding : found) {
            Summary.append(
                    "random-kills-findings.txt",
                    "seed " + SEED + ", before fault " + last.number() + ": " + finding + " (" + bank.directory()
                            + ")");
        }
        findings.addAll(found);
        bank.resume();
        return found.isEmpty();
    }

    /** What an audit has found would be found by every later one. */
    private void startAfresh() {
        bank.abandon();
        servers.close();
        bank = new MortalBank(servers, true);
    }

    /** The throughput, waited for while it is not what it was. */
    private double regained(double before) {
        double now = throughput();
        for (int more = 0; more < WINDOWS && now < before / 2; more++) {
            now = throughput();
        }
        return now;
    }

    /** Acknowledged transfers in a second. */
    private double throughput() {
        long before = Books.read(bank.journals()).count(Answer.ACKNOWLEDGED);
        MortalBank.elapse(WINDOW);
        return (Books.read(bank.journals()).count(Answer.ACKNOWLEDGED) - before) / (double) WINDOW.toSeconds();
    }
}
