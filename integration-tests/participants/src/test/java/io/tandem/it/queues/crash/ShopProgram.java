package io.tandem.it.queues.crash;

import io.tandem.it.files.crash.Instants;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Boots the shop and does what it is told, line by line; its answers begin their lines. */
public final class ShopProgram {

    private ShopProgram() {}

    public static void main(String[] arguments) throws Exception {
        Integer recovering = Integer.getInteger("halt-recovery");
        if (recovering != null) {
            Instants.arm(recovering);
        }
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            Instants.disarm();
            Shop shop = container.select(Shop.class).get();
            say("open");
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                String[] words = line.split(" ", -1);
                switch (words[0]) {
                    case "arm" -> {
                        Instants.arm(Integer.parseInt(words[1]));
                        say("armed");
                    }
                    case "sell" -> {
                        sell(shop, Integer.parseInt(words[1]));
                        Instants.disarm();
                    }
                    default -> throw new IllegalArgumentException(line);
                }
            }
        }
    }

    private static void sell(Shop shop, int number) {
        try {
            shop.sell(number);
            say("sold " + number);
        } catch (Exception e) {
            e.printStackTrace();
            say("failed " + number + " " + e);
        }
    }

    private static void say(String answer) {
        System.out.print(answer + "\n");
        System.out.flush();
    }
}
