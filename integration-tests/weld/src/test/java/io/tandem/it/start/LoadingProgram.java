package io.tandem.it.start;

import jakarta.enterprise.inject.spi.Extension;
import java.util.ServiceLoader;
import java.util.Set;

/** Finds the extensions, as a container does first, and waits until their classes are loaded by somebody else. */
public final class LoadingProgram {

    private LoadingProgram() {}

    public static void main(String[] arguments) throws Exception {
        ServiceLoader.load(Extension.class).forEach(found -> System.out.println("found: " + found.getClass()));
        Set<String> wanted = Set.of(System.getProperty("wanted").split(",", -1));
        Set<String> loaded = LoadedClasses.names();
        while (!loaded.containsAll(wanted)) {
            Thread.sleep(50);
            loaded = LoadedClasses.names();
        }
        System.out.println("loaded: " + loaded.size());
    }
}
