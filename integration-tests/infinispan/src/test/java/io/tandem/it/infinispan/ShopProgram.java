package io.tandem.it.infinispan;

import io.tandem.Connections;
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
            Connections connections = container.select(Connections.class).get();
            say("open");
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                String[] words = line.split(" ", -1);
                switch (words[0]) {
                    case "offer" -> shop.offer(words[1], "1");
                    case "change" -> shop.change(words[1], "2");
                    case "before" -> shop.dieBefore(words[1], words[2]);
                    case "after" -> shop.dieAfter(words[1], words[2]);
                    case "doubt" -> say(line + " = " + connections.inDoubt().size());
                    case "price" -> say(line + " = " + prices.get(words[1]));
                    default -> throw new IllegalArgumentException(line);
                }
            }
        }
    }

    private static void say(String answer) {
        System.out.print(answer + "\n");
        System.out.flush();
    }
}
