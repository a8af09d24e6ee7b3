package io.tandem.junit5.internal.container;

import com.arjuna.ats.jta.cdi.TransactionExtension;
import io.tandem.internal.cdi.TandemExtension;
import java.lang.reflect.Field;
import java.util.List;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jboss.weld.junit5.auto.EnableAutoWeld;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** The application of a test, or of a class, whose container weld-junit makes; JUnit closes it with either. */
final class WeldJunit implements AutoCloseable {

    private final Containers containers;
    private final TestedApplication application;

    WeldJunit(Containers containers, Class<?> test) {
        this.containers = containers;
        this.application = containers.borrowForWeld(ClassSettings.of(test));
        application.extension().serve(test);
    }

    /** Whether the container of a class is weld-junit's. */
    static boolean governs(ExtensionContext context) {
        for (Class<?> type = context.getTestClass().orElse(null); type != null; type = type.getEnclosingClass()) {
            if (AnnotationSupport.isAnnotated(type, EnableWeld.class)
                    || AnnotationSupport.isAnnotated(type, EnableAutoWeld.class)) {
                return true;
            }
        }
        return false;
    }

    TestedApplication application() {
        return application;
    }

    /** A container that weld-junit makes. */
    void addTo(Weld weld) {
        weld.addExtension(application.extension());
        if (!weld.isDiscoveryEnabled()) {
            weld.addExtensions(new TandemExtension(), new TransactionExtension());
        }
    }

    /** A container that a test describes itself, in a field. */
    void addTo(Object instance) {
        List<Object> initiators = AnnotationSupport.findAnnotatedFieldValues(instance, WeldSetup.class);
        for (Object initiator : initiators) {
            if (initiator instanceof WeldInitiator) {
                addTo(weld(initiator));
            }
        }
    }

    /** There is no other way into one that is built. */
    private static Weld weld(Object initiator) {
        try {
            Field field = WeldInitiator.class.getSuperclass().getDeclaredField("weld");
            field.setAccessible(true);
            return (Weld) field.get(initiator);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This version of weld-junit is not known: use @EnableAutoWeld", e);
        }
    }

    @Override
    public void close() {
        containers.giveBack(application);
    }
}
