package io.tandem.it.tenants;

import jakarta.inject.Inject;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Named by its class in the configuration. */
public class Regions implements CurrentTenantIdentifierResolver<String> {

    @Inject
    RegionMap map;

    @Override
    public String resolveCurrentTenantIdentifier() {
        return map.region();
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return false;
    }
}
