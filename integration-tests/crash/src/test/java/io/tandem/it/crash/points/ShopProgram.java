package io.tandem.it.crash.points;

import io.tandem.it.crash.decisions.KeptDecisions;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Boots the shop and does what it is told, line by line; its answers begin their lines. */
public final class ShopProgram {

    private ShopProgram() {}

    public static void main(String[] arguments) throws Exception {
        Integer recovering = Integer.getInteger("halt-recovery");
        if (recovering != null) {
            Instants.arm(record(), recovering);
        }
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            Instants.disarm();
            HaltingLog.install();
            Shop shop = container.select(Shop.class).get();
            say("open " + ManagementFactory.getRuntimeMXBean().getUptime());
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                String[] words = line.split(" ", 2);
                switch (words[0]) {
                    case "arm" -> {
                        Instants.arm(record(), Integer.parseInt(words[1]));
                        say("armed");
                    }
                    case "sell" -> sell(shop, Long.parseLong(words[1]));
                    case "crowd" -> new Crowd(shop, Integer.parseInt(words[1])).start();
                    case "log" -> say("log " + words[1] + " has " + KeptDecisions.count());
                    default -> throw new IllegalArgumentException(line);
                }
            }
        }
    }

    private static Path record() {
        return Path.of(System.getProperty("instants"));
    }

    private static void sell(Shop shop, long id) {
        try {
            shop.sell(id);
            say("sold " + id);
        } catch (Exception e) {
            // RollbackException too, which the interceptor throws undeclared
            e.printStackTrace();
            say("failed " + id + " " + e);
        }
        Instants.pass("acknowledged");
        Instants.disarm();
    }

    /** In one piece, lest a line of the log gets into it. */
    private static synchronized void say(String answer) {
        System.out.print(answer + "\n");
        System.out.flush();
    }
}
