package io.tandem.it.validation.nohibernate;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;

final class PostProgram {

    private PostProgram() {}

    public static void main(String[] arguments) {
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            System.out.println("the post office is open: " + container.isRunning());
        }
    }
}
