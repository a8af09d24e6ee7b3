package io.tandem.it.crash;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;

/** Boots the shop; sells once where a halt is asked for, else stays up until its input ends. */
final class ShopProgram {

    private ShopProgram() {}

    public static void main(String[] arguments) throws Exception {
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            System.out.println("the shop is open");
            String point = System.getProperty("halt");
            if (point == null) {
                System.out.println("the shop closes: " + System.in.read());
            } else {
                Halt.arm(HaltPoint.valueOf(point));
                container.select(Shop.class).get().sell(1);
                System.out.println("the sale survived");
            }
        }
    }
}
