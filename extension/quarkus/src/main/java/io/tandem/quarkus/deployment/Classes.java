package io.tandem.quarkus.deployment;

import java.util.Optional;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Finds classes in an index that reads those it has not from the class path, and warns of each that is not there: an absent
 * annotation or {@code package-info} is nothing to warn of.
 */
record Classes(IndexView index) {

    /** The class of that name, if there is one. */
    Optional<ClassInfo> find(DotName name) {
        return isThere(name) ? Optional.ofNullable(index.getClassByName(name)) : Optional.empty();
    }

    private static boolean isThere(DotName name) {
        return Thread.currentThread()
                        .getContextClassLoader()
                        .getResource(name.toString().replace('.', '/') + ".class")
                != null;
    }
}
