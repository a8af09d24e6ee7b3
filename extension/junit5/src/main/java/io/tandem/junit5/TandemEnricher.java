package io.tandem.junit5;

import io.tandem.junit5.internal.container.FixtureExtension;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldJunitEnricher;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Adds Tandem to the containers of weld-junit, for tests that ask for it. */
public final class TandemEnricher implements WeldJunitEnricher {

    @Override
    public void enrich(Object testInstance, ExtensionContext context, Weld weld, WeldInitiator.Builder builder) {
        FixtureExtension.enrich(context, weld);
    }
}
