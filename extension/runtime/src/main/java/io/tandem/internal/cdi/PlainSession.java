package io.tandem.internal.cdi;

import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;

/** Whether a session is asked for without any qualifier, and whether the application has one of its own to answer with. */
final class PlainSession {

    /** By name, because the extension names no Hibernate type. */
    private static final Set<String> TYPES = Set.of("jakarta.persistence.EntityManager", "org.hibernate.Session");

    private boolean asked;
    private boolean own;

    void add(InjectionPoint point) {
        asked |= isPlain(point.getQualifiers()) && TYPES.contains(InjectionPoints.typeName(point.getType()));
    }

    void add(Bean<?> bean) {
        own |= isPlain(bean.getQualifiers())
                && bean.getTypes().stream().map(Type::getTypeName).anyMatch(TYPES::contains);
    }

    /** Whether Tandem has to supply it, as far as injection points and beans are concerned. */
    boolean wanted() {
        return asked && !own;
    }

    /** A bean with another qualifier beside the default one still answers an injection point without any. */
    private static boolean isPlain(Set<Annotation> qualifiers) {
        return qualifiers.stream().anyMatch(Default.class::isInstance);
    }
}
