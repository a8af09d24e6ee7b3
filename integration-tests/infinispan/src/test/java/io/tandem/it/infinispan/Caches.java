package io.tandem.it.infinispan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionManager;

@ApplicationScoped
public class Caches {

    @Produces
    @Singleton
    Prices prices(TransactionManager transactions) {
        return Boolean.getBoolean("without-recipe") ? new Prices.WithoutRecipe(transactions) : new Prices(transactions);
    }
}
