package io.tandem.it.infinispan;

import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.transaction.lookup.EmbeddedTransactionManagerLookup;

/** Another node of the cluster, without any database. */
public final class PeerProgram {

    private PeerProgram() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedCacheManager manager =
                Cluster.cache(new EmbeddedTransactionManagerLookup()).getCacheManager();
        System.out.print("open\n");
        System.out.flush();
        while (System.in.read() >= 0) {
            // until its input ends
        }
        manager.stop();
    }
}
