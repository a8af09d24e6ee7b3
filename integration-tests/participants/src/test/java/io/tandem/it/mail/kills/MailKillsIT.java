package io.tandem.it.mail.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.ChildJvm;
import io.tandem.it.support.Database;
import io.tandem.it.support.PostgresServers;
import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The shop and the mail server are killed at random: every sale that has committed is confirmed, no other is, and what arrives
 * twice has one Message-ID.
 */
class MailKillsIT {

    private static final boolean WHOLE = Boolean.getBoolean("crash.whole");
    private static final int MAILS = WHOLE ? 10_000 : 50;
    private static final int KILLS = WHOLE ? 60 : 3;
    private static final int SELLERS = 4;
    private static final long SEED = Long.getLong("crash.seed", 4711);
    private static final long NUMBERS = 1_000_000;
    private static final Pattern SOLD = Pattern.compile("^sold (\\d+)$", Pattern.MULTILINE);

    private final Database a = PostgresServers.create(0);
    private final Database b = PostgresServers.create(1);
    private final Random random = new Random(SEED);

    private ApplicationArchives archives(int port) {
        for (Database database : List.of(a, b)) {
            database.execute("create table Sale(id bigint primary key)");
        }
        return new ApplicationArchives("mail")
                .packageOf(Shop.class)
                .connection("a", a)
                .connection("b", b)
                .property("sql.connection.a.packages", Sale.class.getPackageName())
                .property("sql.connection.b.packages", Sale.class.getPackageName())
                .property("sql.connection.b.schema", "update")
                .property("sql.twophase", "true")
                .property("sql.mail.connection", "b")
                .property("sql.mail.host", "localhost")
                .property("sql.mail.port", String.valueOf(port))
                .property("sql.mail.from", "shop@example.com")
                .property("sql.mail.attempts", "1000")
                .property("sql.mail.retry-delay", "200ms")
                .property("sql.mail.retry-limit", "1s")
                .property("sql.mail.poll", "200ms")
                .property("sql.mail.timeout", "1s");
    }

    private static ChildJvm start(ApplicationArchives archives) {
        List<Path> classPath = new ArrayList<>(archives.write());
        classPath.addAll(TestClasses.libraries());
        ChildJvm life = ChildJvm.start(ShopProgram.class, classPath, Map.of(), archives.directory());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !life.running() || life.output().contains("open\n"));
        assertThat(life.running()).as(life::output).isTrue();
        return life;
    }

    @Test
    void everySaleIsConfirmedAndNothingElse() throws Exception {
        Instant began = Instant.now();
        MailServer server = new MailServer();
        ApplicationArchives archives = archives(server.port());
        int kills = 0;
        int serverKills = 0;
        Set<String> acknowledged = new HashSet<>();
        ChildJvm life = sellers(start(archives));
        while (kills + serverKills < KILLS || a.rows("Sale") < MAILS) {
            Thread.sleep(WHOLE ? 500 + random.nextInt(5_000) : 300 + random.nextInt(1_200));
            if ((kills + serverKills) % 2 == 0) {
                server.restart();
                serverKills++;
            } else {
                acknowledged.addAll(end(life));
                kills++;
                life = sellers(start(archives));
            }
        }
        acknowledged.addAll(end(life));
        ChildJvm last = start(archives);
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    assertThat(a.inDoubt() + b.inDoubt()).isZero();
                    assertThat(b.rows("tandem_mail")).isZero();
                });
        assertThat(last.stop()).as(last::output).isZero();
        server.stop();

        Set<String> sold = new HashSet<>(a.column("select 'sale ' || id from Sale"));
        assertThat(new HashSet<>(b.column("select 'sale ' || id from Sale"))).isEqualTo(sold);
        assertThat(sold).containsAll(acknowledged);
        Map<String, List<String>> received = server.received();
        assertThat(received.keySet()).isEqualTo(sold);
        assertThat(received)
                .allSatisfy((subject, ids) -> assertThat(Set.copyOf(ids)).hasSize(1));
        assertThat(received.values().stream().flatMap(List::stream).distinct().count())
                .isEqualTo(received.size());
        long duplicates =
                received.values().stream().mapToLong(ids -> ids.size() - 1L).sum();
        // one message is under way at a time
        assertThat(duplicates).isLessThanOrEqualTo(kills + serverKills);
        System.out.println(
                "mail, random kills: " + kills + " kills of the JVM, " + serverKills + " of the server, " + sold.size()
                        + " mails, 0 lost, 0 of rolled-back sales, " + duplicates + " twice, "
                        + Duration.between(began, Instant.now()).toSeconds() + " s, seed " + SEED);
    }

    /** Kills it; what it had said was sold. */
    private static List<String> end(ChildJvm life) {
        life.close();
        life.exitCode();
        return SOLD.matcher(life.output())
                .results()
                .map(line -> "sale " + line.group(1))
                .toList();
    }

    /** Each seller goes on with numbers that were never used. */
    private ChildJvm sellers(ChildJvm life) {
        Map<Long, Long> last = a.column("select max(id) from Sale group by id / " + NUMBERS).stream()
                .map(Long::valueOf)
                .collect(Collectors.toMap(id -> id / NUMBERS, id -> id));
        for (long seller = 1; seller <= SELLERS; seller++) {
            // past what may still be in doubt
            life.tell("seller " + (last.getOrDefault(seller, seller * NUMBERS) + 10));
        }
        return life;
    }
}
