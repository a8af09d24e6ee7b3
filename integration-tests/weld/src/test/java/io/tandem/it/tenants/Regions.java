package io.tandem.it.tenants;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Named by its class in the configuration, and so made by Hibernate. */
public class Regions implements CurrentTenantIdentifierResolver<String> {

    @Override
    public String resolveCurrentTenantIdentifier() {
        return "coast";
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return false;
    }
}
