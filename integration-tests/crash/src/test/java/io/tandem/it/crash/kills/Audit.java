package io.tandem.it.crash.kills;

import io.tandem.it.crash.kills.Books.Answer;
import io.tandem.it.crash.kills.Books.Entry;
import io.tandem.it.crash.kills.Finding.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A look at a bank at rest: what is in its databases, held against what its tellers were told. */
final class Audit {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MortalBank bank;
    private final List<Finding> findings = new ArrayList<>();
    private Duration settled = PATIENCE;

    private Audit(MortalBank bank) {
        this.bank = bank;
    }

    /** Waits until nothing is in doubt, at most as long as recovery may take, and looks. */
    static Audit of(MortalBank bank) {
        Audit audit = new Audit(bank);
        audit.branches();
        audit.locks();
        audit.transfers();
        audit.balance();
        return audit;
    }

    /** What is wrong. */
    List<Finding> findings() {
        return findings;
    }

    /** How long something was in doubt in the bank at rest. */
    Duration settled() {
        return settled;
    }

    private void branches() {
        Instant rest = Instant.now();
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> bank.logged() == 0
                            && bank.databases().values().stream().allMatch(database -> database.inDoubt() == 0));
            settled = Duration.between(rest, Instant.now());
        } catch (ConditionTimeoutException e) {
            for (int record = bank.logged(); record > 0; record--) {
                findings.add(new Finding(Kind.LOGGED, "in the log"));
            }
            bank.databases().forEach((name, database) -> {
                for (long branch = database.inDoubt(); branch > 0; branch--) {
                    findings.add(new Finding(Kind.UNRESOLVED, "in " + name));
                }
            });
        }
    }

    private void locks() {
        bank.databases().forEach((name, database) -> {
            try {
                database.column("select id from accounts for update nowait");
            } catch (IllegalStateException e) {
                findings.add(new Finding(Kind.LOCKED, "in " + name + ": " + e.getCause()));
            }
        });
    }

    private void transfers() {
        Map<Long, Set<String>> found = new HashMap<>();
        bank.databases().forEach((name, database) -> database.column("select id from transfers")
                .forEach(id -> found.computeIfAbsent(Long.valueOf(id), same -> new TreeSet<>())
                        .add(name)));
        Books.read(bank.journals()).entries().forEach((id, entry) -> {
            Set<String> places = found.getOrDefault(id, Set.of());
            kind(entry, places)
                    .ifPresent(kind -> findings.add(new Finding(
                            kind,
                            "in " + places + " of " + new TreeSet<>(entry.connections()) + ": " + entry.words())));
        });
    }

    private static Optional<Kind> kind(Entry entry, Set<String> places) {
        if (places.isEmpty()) {
            return entry.answer() == Answer.ACKNOWLEDGED ? Optional.of(Kind.LOST) : Optional.empty();
        }
        if (!places.equals(entry.connections())) {
            return Optional.of(Kind.TORN);
        }
        return entry.answer() == Answer.ROLLED_BACK ? Optional.of(Kind.PHANTOM) : Optional.empty();
    }

    private void balance() {
        long sum = bank.databases().values().stream()
                .mapToLong(database -> Long.parseLong(
                        database.column("select sum(balance) from accounts").get(0)))
                .sum();
        if (sum != MortalBank.total()) {
            findings.add(new Finding(Kind.UNBALANCED, sum + " instead of " + MortalBank.total()));
        }
    }
}
