package io.tandem.internal.platform.payara;

import io.tandem.internal.platform.server.RecoverySource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.List;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/** The server's {@code RecoveryResourceHandler}: adds resources to what recovery works on, and closes their connections. */
final class RecoveryHandler implements InvocationHandler {

    private final List<RecoverySource> sources;

    RecoveryHandler(List<RecoverySource> sources) {
        this.sources = sources;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        switch (method.getName()) {
            case "loadXAResourcesAndItsConnections" -> load(arguments);
            case "closeConnections" -> sources.forEach(RecoverySource::close);
            case "equals" -> {
                return arguments != null && proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            default -> {
                return "Tandem's recovery handler";
            }
        }
        return null;
    }

    private void load(Object @Nullable [] arguments) {
        if (arguments == null) {
            throw new IllegalArgumentException("The server hands over no list");
        }
        @SuppressWarnings("unchecked") // of XAResource, as the server's interface says
        List<XAResource> resources = (List<XAResource>) arguments[0];
        sources.forEach(source -> source.renew().ifPresent(resources::add));
    }
}
