package io.tandem.it.start;

import io.tandem.Connections;
import io.tandem.spi.ConnectionsStopping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;

/** Starts an application, and fails without having closed it. */
@ApplicationScoped
public class FailingProgram {

    public static void main(String[] arguments) {
        SeContainer container = SeContainerInitializer.newInstance().initialize();
        boolean twophase =
                container.select(Connections.class).get().get("default").twophase();
        System.out.println("in use: " + twophase);
        throw new IllegalStateException("the program fails");
    }

    void stopping(@Observes ConnectionsStopping event) {
        System.out.println("connections stop");
    }
}
