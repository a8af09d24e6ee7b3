package io.tandem.it.files.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.ChildJvm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A JVM is halted at each step on the file system and of each database's commit, and started again: every sale is in both
 * databases and in the files as a whole, or in none of them, nothing is in doubt, and nothing temporary is left.
 */
class FilesCrashIT {

    private static final boolean WHOLE = Boolean.getBoolean("crash.whole");

    /** Of the points, in the sample. */
    private static final int EVERY = WHOLE ? 1 : 12;

    private static final int SELLER = 1;

    private final List<String> found = new ArrayList<>();
    private int number;

    @Test
    void aSaleIsWholeOrAbsentWhereverItIsHalted() {
        MortalShop shop = new MortalShop(true);
        ChildJvm life = shop.start();
        sell(life);
        sell(life);
        List<String> instants = count(shop, life);
        assertThat(instants)
                .contains(
                        "before prepare", "after commit", "after rename of the journal", "after delete of the journal")
                .hasSizeGreaterThan(40);
        int decided = instants.indexOf("before commit");
        for (int point = WHOLE ? 1 : 5; point <= instants.size(); point += EVERY) {
            MortalShop.await(ask(life, "arm " + point), "armed");
            life.tell("sell " + SELLER + " " + (number + 1));
            assertThat(life.exitCode()).as(life::output).isEqualTo(Instants.EXIT_CODE);
            life = shop.start();
            shop.awaitResolved(life);
            String instant = point + " " + instants.get(point - 1);
            assertThat(shop.whole(SELLER))
                    .as(() -> instant + ": " + shop.describe(SELLER))
                    .isTrue();
            int sales = shop.sales(0, SELLER);
            assertThat(sales).as(instant).isBetween(number, number + 1);
            if (point - 1 >= decided) {
                assertThat(sales).as("decided: " + instant).isEqualTo(number + 1);
            }
            number = sales;
            found.add(instant);
            sell(life);
        }
        assertThat(life.stop()).as(life::output).isZero();
        System.out.println("files, kill matrix: " + found.size() + " of " + instants.size() + " points, none torn");
    }

    @Test
    @EnabledIfSystemProperty(named = "crash.whole", matches = "true")
    void aSaleIsWholeOrAbsentWhereverItsRecoveryIsHalted() {
        MortalShop shop = new MortalShop(true);
        ChildJvm life = shop.start();
        sell(life);
        sell(life);
        List<String> instants = count(shop, life);
        int halted = 0;
        for (int point : List.of(instants.indexOf("before commit") + 1, instants.lastIndexOf("after prepare") + 1)) {
            for (int recovering = 1; ; recovering++) {
                MortalShop.await(ask(life, "arm " + point), "armed");
                life.tell("sell " + SELLER + " " + (number + 1));
                assertThat(life.exitCode()).as(life::output).isEqualTo(Instants.EXIT_CODE);
                ChildJvm recoveringLife = shop.startHalting(recovering);
                boolean through = opens(recoveringLife);
                life = through ? recoveringLife : shop.start();
                shop.awaitResolved(life);
                assertThat(shop.whole(SELLER)).as(shop.describe(SELLER)).isTrue();
                number = shop.sales(0, SELLER);
                sell(life);
                if (through) {
                    break;
                }
                halted++;
            }
        }
        assertThat(halted).isGreaterThan(10);
        assertThat(life.stop()).as(life::output).isZero();
        System.out.println("files, kill matrix of recovery: " + halted + " points, none torn");
    }

    /** The proof that the proof can fail. */
    @Test
    void withoutTwoPhaseCommitSomeSalesAreTorn() {
        MortalShop shop = new MortalShop(false);
        ChildJvm life = shop.start();
        List<String> instants = count(shop, life);
        List<Integer> commits = IntStream.range(0, instants.size())
                .filter(index -> instants.get(index).equals("after commit"))
                .mapToObj(index -> index + 1)
                .toList();
        assertThat(commits).isNotEmpty();
        life.stop();

        Map<Integer, Boolean> whole = new TreeMap<>();
        for (int point : WHOLE ? commits : commits.subList(0, 1)) {
            MortalShop torn = new MortalShop(false);
            ChildJvm dying = torn.start();
            MortalShop.await(ask(dying, "arm " + point), "armed");
            dying.tell("sell " + SELLER + " 1");
            assertThat(dying.exitCode()).as(dying::output).isEqualTo(Instants.EXIT_CODE);
            ChildJvm next = torn.start();
            whole.put(point, torn.whole(SELLER));
            next.close();
        }
        assertThat(whole).containsValue(false);
        System.out.println("files, kill matrix, 2PC off: whole at the commits " + whole);
    }

    /** The instants of a sale that nothing happens to. */
    private List<String> count(MortalShop shop, ChildJvm life) {
        MortalShop.await(ask(life, "arm 0"), "armed");
        sell(life);
        return shop.instants();
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
        life.tell("sell " + SELLER + " " + number);
        MortalShop.await(life, "sold " + SELLER + " " + number);
    }

    private static ChildJvm ask(ChildJvm life, String line) {
        life.tell(line);
        return life;
    }
}
