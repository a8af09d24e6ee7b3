package io.tandem.it.crash.bank;

import io.tandem.it.crash.decisions.KeptDecisions;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Boots the bank and lets its tellers work, until it is told otherwise. */
public final class BankProgram {

    private BankProgram() {}

    public static void main(String[] arguments) throws Exception {
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            Tellers tellers = new Tellers(
                    container.select(Bank.class).get(),
                    new Journal(System.getProperty("journal")),
                    List.of(System.getProperty("connections").split(",")),
                    Integer.getInteger("accounts"),
                    Long.getLong("first-id"));
            tellers.start();
            say("open");
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                String[] words = line.split(" ", 2);
                switch (words[0]) {
                    case "pause" -> tellers.pause();
                    case "resume" -> tellers.resume();
                    default -> say("log " + words[1] + " has " + KeptDecisions.count());
                }
                say("done: " + line);
            }
            tellers.pause();
        }
    }

    /** In one piece, lest a line of the log gets into it. */
    private static void say(String answer) {
        System.out.print(answer + "\n");
        System.out.flush();
    }
}
