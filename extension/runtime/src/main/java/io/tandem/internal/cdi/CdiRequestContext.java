package io.tandem.internal.cdi;

import io.tandem.internal.runtime.RequestContext;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import org.jspecify.annotations.Nullable;

/** The container's request context. */
final class CdiRequestContext implements RequestContext {

    private final BeanManager beanManager;
    private final Bean<?> bean;

    CdiRequestContext(BeanManager beanManager) {
        this.beanManager = beanManager;
        this.bean = beanManager.resolve(beanManager.getBeans(RequestStore.class));
    }

    @Override
    public @Nullable AutoCloseable activeStore() {
        Context context;
        try {
            context = beanManager.getContext(RequestScoped.class);
        } catch (ContextNotActiveException none) {
            return null;
        }
        return store(context, bean);
    }

    private <T> AutoCloseable store(Context context, Bean<T> known) {
        return ((RequestStore) context.get(known, beanManager.createCreationalContext(known))).content();
    }
}
