package io.tandem.it.crash;

import com.arjuna.ats.arjuna.recovery.ActionStatusService;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;

/** Boots the shop and makes one sale, halted where that is asked for; then stays up until its input ends. */
final class ShopProgram {

    private ShopProgram() {}

    public static void main(String[] arguments) throws Exception {
        if (Boolean.getBoolean("early")) {
            new ActionStatusService();
        }
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            System.out.println("the shop is open");
            String point = System.getProperty("halt");
            if (point != null) {
                Halt.arm(HaltPoint.valueOf(point));
            }
            container.select(Shop.class).get().sell(Long.getLong("sale"));
            System.out.println("sold");
            System.out.println("the shop closes: " + System.in.read());
        }
    }
}
