package io.tandem.junit5;

import com.arjuna.ats.jta.cdi.TransactionExtension;
import io.tandem.internal.cdi.TandemExtension;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldJunitEnricher;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Adds the extensions that a container without discovery does not find. */
public final class TandemEnricher implements WeldJunitEnricher {

    @Override
    public void enrich(Object testInstance, ExtensionContext context, Weld weld, WeldInitiator.Builder builder) {
        boolean enabled = context.getTestClass()
                .filter(type -> AnnotationSupport.isAnnotated(type, EnableTandem.class))
                .isPresent();
        if (enabled && !weld.isDiscoveryEnabled()) {
            weld.addExtensions(new TandemExtension(), new TransactionExtension());
        }
    }
}
