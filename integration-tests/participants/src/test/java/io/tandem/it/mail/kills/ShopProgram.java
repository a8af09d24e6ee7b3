package io.tandem.it.mail.kills;

import io.tandem.mail.TransactionalMailer;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Boots the shop, and sells from given numbers on in as many threads as there are numbers. */
public final class ShopProgram {

    /** Who sells faster than the mail goes out only makes the end later. */
    private static final long BACKLOG = 200;

    private static final Duration PAUSE = Duration.ofMillis(20);

    private ShopProgram() {}

    public static void main(String[] arguments) throws Exception {
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            Shop shop = container.select(Shop.class).get();
            TransactionalMailer mailer =
                    container.select(TransactionalMailer.class).get();
            say("open");
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                String[] words = line.split(" ", -1);
                switch (words[0]) {
                    case "seller" -> start(shop, mailer, Long.parseLong(words[1]));
                    case "dead" -> say("dead letters " + mailer.deadLetters());
                    default -> throw new IllegalArgumentException(line);
                }
            }
        }
    }

    private static void start(Shop shop, TransactionalMailer mailer, long first) {
        Thread thread = new Thread(() -> sell(shop, mailer, first), "seller-" + first);
        thread.setDaemon(true);
        thread.start();
    }

    private static void sell(Shop shop, TransactionalMailer mailer, long first) {
        for (long id = first; ; id++) {
            awaitSent(mailer);
            try {
                shop.sell(id);
                say("sold " + id);
            } catch (IllegalStateException refused) {
                say("refused " + id);
            }
        }
    }

    private static void awaitSent(TransactionalMailer mailer) {
        while (mailer.waiting() > BACKLOG) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static synchronized void say(String answer) {
        System.out.print(answer + "\n");
        System.out.flush();
    }
}
