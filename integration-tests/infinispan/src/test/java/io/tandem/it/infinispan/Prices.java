package io.tandem.it.infinispan;

import io.tandem.spi.ParticipantContext;
import io.tandem.spi.PreparedShares;
import io.tandem.spi.TransactionParticipant;
import jakarta.transaction.TransactionManager;
import org.infinispan.Cache;

public class Prices implements TransactionParticipant {

    private final TransactionManager transactions;
    private volatile Cache<String, String> cache;

    Prices(TransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "prices";
    }

    @Override
    public void start(ParticipantContext context) {
        cache = Cluster.cache(() -> JoiningTransactions.of(transactions, context));
    }

    @Override
    public PreparedShares open() {
        return new PreparedEntries(cache.getAdvancedCache().getXAResource());
    }

    @Override
    public void stop() {
        cache.getCacheManager().stop();
    }

    public void put(String item, String price) {
        cache.put(item, price);
    }

    public String get(String item) {
        return cache.get(item);
    }
}
