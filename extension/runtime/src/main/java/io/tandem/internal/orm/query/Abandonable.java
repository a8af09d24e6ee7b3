package io.tandem.internal.orm.query;

import java.lang.reflect.Proxy;

/** What stands behind a query that keeps something open until it reads. */
public interface Abandonable {

    /** Gives it back unread. */
    void abandon();

    /** Gives back what a query keeps, if it does. */
    static void abandon(Object query) {
        if (Proxy.isProxyClass(query.getClass())
                && Proxy.getInvocationHandler(query) instanceof Abandonable abandonable) {
            abandonable.abandon();
        }
    }
}
