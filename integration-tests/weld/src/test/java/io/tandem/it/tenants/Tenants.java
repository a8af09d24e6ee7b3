package io.tandem.it.tenants;

import io.tandem.Connection;
import jakarta.inject.Inject;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

@Connection
public class Tenants implements CurrentTenantIdentifierResolver<String> {

    @Inject
    CurrentShop shop;

    @Override
    public String resolveCurrentTenantIdentifier() {
        return shop.name();
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return false;
    }
}
