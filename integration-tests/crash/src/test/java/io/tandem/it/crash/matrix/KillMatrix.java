package io.tandem.it.crash.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.crash.Life;
import io.tandem.it.crash.Servers;
import io.tandem.it.crash.Summary;
import io.tandem.it.crash.matrix.Halting.Problem;
import io.tandem.it.crash.points.Instants;
import jakarta.transaction.RollbackException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The points of one configuration. A life of the shop recovers from the point before, makes a whole sale, and is halted in
 * the next one.
 */
final class KillMatrix {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Servers servers;
    private final Configuration configuration;
    private MortalShop shop;
    private Life life;
    private final List<List<String>> recorded = new ArrayList<>();
    private long sale;
    private int question;

    KillMatrix(Servers servers, Configuration configuration) {
        this.servers = servers;
        this.configuration = configuration;
        this.shop = new MortalShop(servers, configuration);
        this.life = shop.start();
    }

    /** The instants of a sale that nothing happens to. */
    List<String> count() {
        life.ask("arm 0", "armed");
        if (configuration.refusing().isPresent()) {
            sale++;
            life.ask("sell " + ordered(), "failed " + ordered() + " " + RollbackException.class.getName());
            assertThat(shop.copies(ordered())).isZero();
        } else {
            sell();
        }
        List<String> instants = shop.instants();
        recorded.add(instants);
        assertThat(instants).contains("acknowledged");
        if (configuration.decision().isPresent()) {
            // each is the one of its name; a local connection is rolled back once more when it is given back
            assertThat(instants).doesNotHaveDuplicates();
        }
        return instants;
    }

    /** Asserts that databases were talked to at the same time, or one after the other, as the configuration says. */
    void checkOrder() {
        assertThat(recorded).filteredOn(instants -> instants.size() > 2).allSatisfy(instants -> assertThat(
                        instants.get(1).startsWith("before prepare"))
                .isEqualTo(configuration.atOnce()));
    }

    /** Halts the shop at some of the instants, each of them once. */
    List<Halting> run(List<String> instants, List<Integer> numbers) {
        List<Halting> haltings = new ArrayList<>();
        for (int number : numbers) {
            leaveAt(number);
            long inDoubt = shop.inDoubt();
            life = shop.start();
            haltings.add(look(number, shop.instants().get(number - 1), inDoubt, decided(instants, number)));
        }
        return haltings;
    }

    /**
     * Halts the shop at one instant, and then the start that finishes the sale, at each instant that it has: until it is not
     * halted any more.
     */
    List<Halting> runRecovery(List<String> instants, String left) {
        List<Halting> haltings = new ArrayList<>();
        int number = instants.indexOf(left) + 1;
        for (int recovering = 1; ; recovering++) {
            leaveAt(number);
            Life halted = shop.startHalting(recovering);
            if (halted.reached("open").isPresent()) {
                life = halted;
                assertThat(resolved()).isTrue();
                return haltings;
            }
            assertThat(halted.end()).as(halted::output).isEqualTo(Instants.EXIT_CODE);
            assertThat(shop.instants()).hasSize(recovering);
            String instant = left + " > " + shop.instants().get(recovering - 1);
            long inDoubt = shop.inDoubt();
            life = shop.start();
            haltings.add(look(recovering, instant, inDoubt, decided(instants, number)));
        }
    }

    /** Ends the last life, when the shop has made a last sale. */
    void close() {
        sell();
        assertThat(life.stop()).as(life::output).isZero();
    }

    private boolean decided(List<String> instants, int number) {
        return configuration
                .decision()
                .filter(decision -> number > instants.indexOf(decision))
                .isPresent();
    }

    /** The sale as the shop is told of it: databases that refuse do so where its number is negative. */
    private long ordered() {
        return configuration.refusing().isPresent() ? -sale : sale;
    }

    private void leaveAt(int number) {
        sell();
        life.ask("arm " + number, "armed");
        sale++;
        life.tell("sell " + ordered());
        assertThat(life.end()).as(life::output).isEqualTo(Instants.EXIT_CODE);
        recorded.add(shop.instants());
        assertThat(shop.instants()).hasSize(number);
    }

    private Halting look(int number, String instant, long inDoubt, boolean decided) {
        List<Problem> problems = new ArrayList<>();
        if (configuration.twophase() && !resolved()) {
            problems.add(Problem.UNRESOLVED);
        }
        Duration recovery = Duration.between(life.started(), Instant.now());
        long copies = shop.copies(ordered());
        if (copies > 0 && copies < shop.databases()) {
            problems.add(Problem.TORN);
        } else if (configuration.twophase() && decided != copies > 0) {
            problems.add(decided ? Problem.LOST : Problem.PHANTOM);
        }
        Halting halting = new Halting(configuration, number, instant, inDoubt, copies, problems, recovery);
        Summary.append("kill-matrix.csv", halting.row());
        if (halting.has(Problem.UNRESOLVED)) {
            startAfresh();
        }
        return halting;
    }

    /** Whether nothing is in doubt and the log is empty, in time. */
    private boolean resolved() {
        Duration left = Duration.between(
                Instant.now(), life.started().plus(configuration.log().bound()));
        try {
            Awaitility.await()
                    // a start that took all the time by itself has had recovery before its end
                    .atMost(left.compareTo(AT_ONCE) > 0 ? left : AT_ONCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> shop.inDoubt() == 0 && logged() == 0);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    private int logged() {
        String name = String.valueOf(++question);
        return Integer.parseInt(
                life.ask("log " + name, "log " + name + " has ([0-9]+)").group(1));
    }

    /** A sale that nothing happens to. */
    private void sell() {
        sale++;
        life.ask("sell " + sale, "sold " + sale);
        assertThat(shop.copies(sale)).isEqualTo(shop.databases());
    }

    /** What a point has left in doubt would be found at every later one. */
    private void startAfresh() {
        life.close();
        servers.close();
        shop = new MortalShop(servers, configuration);
        life = shop.start();
    }
}
