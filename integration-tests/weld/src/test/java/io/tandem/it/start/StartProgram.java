package io.tandem.it.start;

import io.tandem.Connections;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.Set;

/** Starts, and says what the first connection maps and whether the class path was searched for it. */
public final class StartProgram {

    private StartProgram() {}

    public static void main(String[] arguments) throws Exception {
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            Set<Class<?>> entities =
                    container.select(Connections.class).get().get("default").entities();
            // the class itself is loaded by Weld, which looks for beans in each archive; its lambdas are made when it
            // runs
            boolean searched = LoadedClasses.names().stream()
                    .anyMatch(name -> name.startsWith("io.tandem.internal.discovery.ArchiveSearch$$Lambda"));
            System.out.println("entities: "
                    + entities.stream().map(Class::getName).sorted().toList());
            System.out.println("searched: " + searched);
        }
    }
}
