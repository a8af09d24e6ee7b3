package io.tandem.internal.cdi;

import io.tandem.internal.orm.RequestScope;
import io.tandem.internal.orm.RequestSessions;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import org.jspecify.annotations.Nullable;

/** The container's request context. */
final class CdiRequestScope implements RequestScope {

    private final BeanManager beanManager;
    private final Bean<?> bean;

    CdiRequestScope(BeanManager beanManager) {
        this.beanManager = beanManager;
        this.bean = beanManager.resolve(beanManager.getBeans(RequestSessionsBean.class));
    }

    @Override
    public @Nullable RequestSessions active() {
        Context context;
        try {
            context = beanManager.getContext(RequestScoped.class);
        } catch (ContextNotActiveException none) {
            return null;
        }
        return sessions(context, bean);
    }

    private <T> RequestSessions sessions(Context context, Bean<T> known) {
        return ((RequestSessionsBean) context.get(known, beanManager.createCreationalContext(known))).sessions();
    }
}
