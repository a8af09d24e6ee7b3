package io.tandem.it.start;

import io.tandem.Connections;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Starts, and says what the first connection maps and whether the class path was searched for it. */
public final class StartProgram {

    /** What compilers and Quarkus call. */
    private static final Predicate<String> OF_BUILDS =
            Pattern.compile("io\\.tandem\\.internal\\.(processor|quarkus)\\..*").asMatchPredicate();

    private StartProgram() {}

    public static void main(String[] arguments) throws Exception {
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            Set<Class<?>> entities =
                    container.select(Connections.class).get().get("default").entities();
            Set<String> loaded = LoadedClasses.names();
            System.out.println("entities: "
                    + entities.stream().map(Class::getName).sorted().toList());
            System.out.println("searched: " + loaded.contains("io.tandem.internal.discovery.ArchiveSearch"));
            System.out.println("of builds: " + loaded.stream().filter(OF_BUILDS).toList());
        }
    }
}
