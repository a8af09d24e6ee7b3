package io.tandem.it.infinispan;

import org.infinispan.Cache;
import org.infinispan.commons.tx.lookup.TransactionManagerLookup;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.Configuration;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.transaction.LockingMode;
import org.infinispan.transaction.TransactionMode;

/** A cache that takes part in transactions as an XA resource, in this process alone or with another one. */
final class Cluster {

    private Cluster() {}

    static Configuration transactional(CacheMode mode, TransactionManagerLookup transactions) {
        ConfigurationBuilder builder = new ConfigurationBuilder();
        builder.clustering().cacheMode(mode);
        builder.transaction()
                .transactionMode(TransactionMode.TRANSACTIONAL)
                .lockingMode(LockingMode.OPTIMISTIC)
                .transactionManagerLookup(transactions)
                .useSynchronization(false)
                .recovery()
                .enable();
        if (Boolean.getBoolean("pessimistic")) {
            builder.transaction().lockingMode(LockingMode.PESSIMISTIC);
        }
        return builder.build();
    }

    /** Without {@code cluster.hosts} it is alone. */
    static Cache<String, String> cache(TransactionManagerLookup transactions) {
        boolean clustered = System.getProperty("cluster.hosts") != null;
        GlobalConfigurationBuilder global = new GlobalConfigurationBuilder();
        if (clustered) {
            global.transport().defaultTransport().clusterName("shop").addProperty("configurationFile", "cluster.xml");
        } else {
            global.nonClusteredDefault();
        }
        EmbeddedCacheManager manager = new DefaultCacheManager(global.build());
        manager.defineConfiguration(
                "prices", transactional(clustered ? CacheMode.REPL_SYNC : CacheMode.LOCAL, transactions));
        return manager.getCache("prices");
    }
}
