package io.tandem.internal.platform.wildfly;

import io.tandem.internal.platform.server.RecoverySource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/** Narayana's {@code XAResourceRecoveryHelper}: asked for resources at each pass. */
final class RecoveryHelper implements InvocationHandler {

    private final ServerNarayana narayana;
    private final RecoverySource source;

    RecoveryHelper(ServerNarayana narayana, RecoverySource source) {
        this.narayana = narayana;
        this.source = source;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "getXAResources" ->
                source.renew().stream()
                        .map(resource -> narayana.named(source.recoveryName(), resource))
                        .toArray(XAResource[]::new);
            case "initialise" -> true;
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "recovery of " + source.recoveryName();
        };
    }
}
