package io.tandem.it.infinispan;

import io.tandem.spi.ParticipantContext;
import io.tandem.spi.PreparedShares;
import io.tandem.spi.TransactionParticipant;
import jakarta.transaction.TransactionManager;
import org.infinispan.Cache;

public class Prices implements TransactionParticipant {

    private final TransactionManager transactions;
    private final Members members = new Members();
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
        cache.getCacheManager().addListener(members);
    }

    @Override
    public PreparedShares open() {
        return PreparedEntries.of(cache, members);
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

    /** The cache as it is without the recipe's {@link PreparedEntries}. */
    static final class WithoutRecipe extends Prices {

        WithoutRecipe(TransactionManager transactions) {
            super(transactions);
        }

        @Override
        public PreparedShares open() {
            return new OwnResource(super.cache.getAdvancedCache().getXAResource());
        }
    }
}
