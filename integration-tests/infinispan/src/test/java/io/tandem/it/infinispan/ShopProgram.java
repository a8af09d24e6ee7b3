package io.tandem.it.infinispan;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Boots the shop and does what it is told, line by line. */
public final class ShopProgram {

    private ShopProgram() {}

    public static void main(String[] arguments) throws Exception {
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            Shop shop = container.select(Shop.class).get();
            Prices prices = container.select(Prices.class).get();
            say("open");
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                String[] words = line.split(" ", -1);
                switch (words[0]) {
                    case "offer" -> shop.offer(words[1], "1");
                    case "decided" -> shop.dieWhenDecided(words[1], "1");
                    case "prepared" -> shop.dieWhenPrepared(words[1], "1");
                    default -> say(line + " = " + prices.get(words[1]));
                }
            }
        }
    }

    private static void say(String answer) {
        System.out.print(answer + "\n");
        System.out.flush();
    }
}
