package io.tandem.internal.orm;

import java.util.Optional;
import java.util.function.Function;
import org.hibernate.resource.beans.container.spi.BeanContainer;
import org.hibernate.resource.beans.container.spi.ContainedBean;
import org.hibernate.resource.beans.spi.BeanInstanceProducer;

/**
 * Where Hibernate gets entity listeners, converters and whatever else it makes of a class of the application. Its own
 * container would make a second instance of a listener that is a bean, and one without its injected fields where they
 * can't be filled.
 *
 * @param source the bean of a class, or an instance of it with its fields injected; empty where a constructor will do
 */
record ApplicationBeans(Function<Class<?>, Optional<Object>> source) implements BeanContainer {

    private static final String HIBERNATE = "org.hibernate.";

    @Override
    public <B> ContainedBean<B> getBean(Class<B> type, LifecycleOptions options, BeanInstanceProducer fallback) {
        return new Made<>(type, injected(type).orElseGet(() -> fallback.produceBeanInstance(type)));
    }

    @Override
    public <B> ContainedBean<B> getBean(
            String name, Class<B> type, LifecycleOptions options, BeanInstanceProducer fallback) {
        return new Made<>(type, injected(type).orElseGet(() -> fallback.produceBeanInstance(name, type)));
    }

    @Override
    public void stop() {
        // who made them releases them
    }

    private <B> Optional<B> injected(Class<B> type) {
        return type.getName().startsWith(HIBERNATE)
                ? Optional.empty()
                : source.apply(type).map(type::cast);
    }

    /** One object; {@code getBeanClass} is Hibernate 7's. */
    private record Made<B>(Class<B> getBeanClass, B getBeanInstance) implements ContainedBean<B> {}
}
