package io.tandem.it.files.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.ChildJvm;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Many sellers at once, in a JVM that is killed at random and started again: of each seller all acknowledged sales are there, at
 * most one more, in both databases and in the files alike; nothing temporary is left.
 */
class RandomKillsIT {

    private static final boolean WHOLE = Boolean.getBoolean("crash.whole");
    private static final int SELLERS = WHOLE ? 16 : 6;
    private static final int KILLS = WHOLE ? 40 : 3;
    private static final int SALES = WHOLE ? 1_000 : 20;
    private static final long SEED = Long.getLong("crash.seed", 4711);

    @Test
    void theDirectoryIsWhatWasAcknowledged() throws InterruptedException {
        Random random = new Random(SEED);
        MortalShop shop = new MortalShop(true);
        Instant began = Instant.now();
        int[] sold = new int[SELLERS + 1];
        int kills = 0;
        while (kills < KILLS || total(sold) < SALES) {
            ChildJvm life = shop.start();
            shop.awaitResolved(life);
            for (int seller = 1; seller <= SELLERS; seller++) {
                int there = shop.sales(0, seller);
                assertThat(there).as("seller " + seller).isBetween(sold[seller], sold[seller] + 1);
                assertThat(shop.whole(seller)).as(shop.describe(seller)).isTrue();
                life.tell("seller " + seller + " " + (there + 1));
                sold[seller] = there;
            }
            Thread.sleep(Duration.ofMillis(500 + random.nextInt(WHOLE ? 5_000 : 1_500))
                    .toMillis());
            life.close();
            life.exitCode();
            kills++;
            String output = life.output();
            assertThat(output).doesNotContain("failed ");
            for (int seller = 1; seller <= SELLERS; seller++) {
                sold[seller] = Math.max(sold[seller], acknowledged(output, seller));
            }
        }
        ChildJvm last = shop.start();
        shop.awaitResolved(last);
        for (int seller = 1; seller <= SELLERS; seller++) {
            assertThat(shop.sales(0, seller)).isBetween(sold[seller], sold[seller] + 1);
            assertThat(shop.whole(seller)).as(shop.describe(seller)).isTrue();
        }
        assertThat(last.stop()).as(last::output).isZero();
        System.out.println("files, random kills: " + kills + " kills, " + total(sold) + " sales of " + SELLERS
                + " sellers, 0 torn, 0 lost, nothing left, "
                + Duration.between(began, Instant.now()).toSeconds() + " s, seed " + SEED);
    }

    private static int total(int[] sold) {
        int total = 0;
        for (int each : sold) {
            total += each;
        }
        return total;
    }

    private static int acknowledged(String output, int seller) {
        return Pattern.compile("^sold " + seller + " (\\d+)$", Pattern.MULTILINE)
                .matcher(output)
                .results()
                .mapToInt(line -> Integer.parseInt(line.group(1)))
                .max()
                .orElse(0);
    }
}
