package io.tandem.it.queues.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.it.files.crash.Instants;
import io.tandem.it.queues.Artemis;
import io.tandem.it.support.ChildJvm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A JVM is halted at each step of a sale on two PostgreSQL servers, files and a broker, and started again: every sale is everywhere
 * as a whole, or nowhere; no message is lost or doubled, and nothing is in doubt.
 */
class QueueCrashIT {

    private static final boolean WHOLE = Boolean.getBoolean("crash.whole");

    /** Longer than the transaction's timeout, after which the broker gives up what was only received. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(60);

    private static final Artemis ARTEMIS = new Artemis();

    private int number;

    @AfterAll
    static void stopTheBroker() {
        ARTEMIS.close();
    }

    @Test
    void aSaleIsWholeOrAbsentWhereverItIsHalted() {
        ARTEMIS.empty("sold", "shipped");
        MortalShop shop = new MortalShop(ARTEMIS, true);
        ChildJvm life = shop.start();
        sell(life);
        sell(life);
        List<String> instants = count(shop, life);
        assertThat(instants)
                .contains(
                        "before prepare",
                        "after commit",
                        "before queue's prepare",
                        "after queue's commit",
                        "after rename of the journal");
        int decided = instants.lastIndexOf("after prepare") + 1;
        List<Integer> sample = sample(instants);
        List<Integer> points = WHOLE ? all(instants) : sample;
        for (int point : points) {
            halt(life, point);
            if (point == sample.get(0)) {
                theBrokerDiesToo();
            }
            life = shop.start();
            shop.awaitResolved(life);
            String instant = point + " " + instants.get(point - 1);
            int sales = shop.sales();
            assertThat(sales).as(instant).isBetween(number, number + 1);
            if (point - 1 >= decided) {
                assertThat(sales).as("decided: " + instant).isEqualTo(number + 1);
            }
            await(instant).atMost(GIVEN_UP).untilAsserted(() -> assertThat(shop.traces())
                    .isEqualTo(MortalShop.after(sales)));
            number = sales;
            sell(life);
        }
        assertThat(life.stop()).as(life::output).isZero();
        assertThat(shop.traces()).isEqualTo(MortalShop.after(number));
        System.out.println("queues, kill matrix: " + points.size() + " of " + instants.size()
                + " points, none torn, no message lost or doubled");
    }

    @Test
    @EnabledIfSystemProperty(named = "crash.whole", matches = "true")
    void aSaleIsWholeOrAbsentWhereverItsRecoveryIsHalted() {
        ARTEMIS.empty("sold", "shipped");
        MortalShop shop = new MortalShop(ARTEMIS, true);
        ChildJvm life = shop.start();
        sell(life);
        sell(life);
        List<String> instants = count(shop, life);
        int halted = 0;
        for (int point :
                List.of(instants.lastIndexOf("after prepare") + 2, instants.lastIndexOf("after prepare") + 1)) {
            for (int recovering = 1; ; recovering++) {
                halt(life, point);
                ChildJvm recoveringLife = shop.startHalting(recovering);
                boolean through = opens(recoveringLife);
                life = through ? recoveringLife : shop.start();
                shop.awaitResolved(life);
                number = shop.sales();
                await().atMost(GIVEN_UP)
                        .untilAsserted(() -> assertThat(shop.traces()).isEqualTo(MortalShop.after(number)));
                sell(life);
                if (through) {
                    break;
                }
                halted++;
            }
        }
        assertThat(halted).isGreaterThan(10);
        assertThat(life.stop()).as(life::output).isZero();
        System.out.println("queues, kill matrix of recovery: " + halted + " points, none torn");
    }

    /** It knows what is prepared when it is back. */
    private static void theBrokerDiesToo() {
        assertThat(ARTEMIS.inDoubt()).hasSize(1);
        ARTEMIS.restart();
        assertThat(ARTEMIS.inDoubt()).hasSize(1);
    }

    /** The proof that the proof can fail. */
    @Test
    void withoutTwoPhaseCommitSomeSalesAreTorn() {
        Map<Integer, Boolean> whole = new TreeMap<>();
        int commits = 1;
        for (int i = 0; i < commits; i++) {
            ARTEMIS.empty("sold", "shipped");
            MortalShop shop = new MortalShop(ARTEMIS, false);
            number = 0;
            ChildJvm life = shop.start();
            sell(life);
            List<String> instants = count(shop, life);
            List<Integer> points = all(instants).stream()
                    .filter(point -> instants.get(point - 1).equals("after commit"))
                    .toList();
            commits = WHOLE ? points.size() : 1;
            halt(life, points.get(i));
            ChildJvm next = shop.start();
            shop.awaitResolved(next);
            whole.put(points.get(i), shop.traces().equals(MortalShop.after(shop.sales())));
            next.close();
        }
        assertThat(whole).containsValue(false);
        System.out.println("queues, kill matrix, 2PC off: whole at the commits " + whole);
    }

    private static List<Integer> all(List<String> instants) {
        return IntStream.rangeClosed(1, instants.size()).boxed().toList();
    }

    /** The queue's own, before and after the decision. */
    private static List<Integer> sample(List<String> instants) {
        return Stream.of("after queue's prepare", "before queue's commit")
                .map(instant -> instants.indexOf(instant) + 1)
                .toList();
    }

    /** The instants of a sale that nothing happens to. */
    private List<String> count(MortalShop shop, ChildJvm life) {
        life.tell("arm 0");
        MortalShop.await(life, "armed");
        sell(life);
        return shop.instants();
    }

    private void halt(ChildJvm life, int point) {
        life.tell("arm " + point);
        MortalShop.await(life, "armed");
        life.tell("sell " + (number + 1));
        assertThat(life.exitCode()).as(life::output).isEqualTo(Instants.EXIT_CODE);
    }

    private static boolean opens(ChildJvm life) {
        try {
            MortalShop.await(life, "open");
            return true;
        } catch (AssertionError halted) {
            assertThat(life.exitCode()).as(life::output).isEqualTo(Instants.EXIT_CODE);
            return false;
        }
    }

    private void sell(ChildJvm life) {
        number++;
        life.tell("sell " + number);
        MortalShop.await(life, "sold " + number);
    }
}
