package io.tandem.it.mail.kills;

import io.tandem.mail.TransactionalMailer;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Boots the shop, and sells from given numbers on in as many threads as there are numbers. */
public final class ShopProgram {

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
                    case "seller" -> start(shop, Long.parseLong(words[1]));
                    case "dead" -> say("dead letters " + mailer.deadLetters());
                    default -> throw new IllegalArgumentException(line);
                }
            }
        }
    }

    private static void start(Shop shop, long first) {
        Thread thread = new Thread(() -> sell(shop, first), "seller-" + first);
        thread.setDaemon(true);
        thread.start();
    }

    private static void sell(Shop shop, long first) {
        for (long id = first; ; id++) {
            try {
                shop.sell(id);
                say("sold " + id);
            } catch (IllegalStateException refused) {
                say("refused " + id);
            }
        }
    }

    private static synchronized void say(String answer) {
        System.out.print(answer + "\n");
        System.out.flush();
    }
}
