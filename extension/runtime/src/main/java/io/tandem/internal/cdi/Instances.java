package io.tandem.internal.cdi;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionTarget;
import jakarta.inject.Inject;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;

/** The objects that Hibernate is given to call, kept until the application ends. Thread-safe. */
final class Instances implements AutoCloseable {

    private final BeanManager beanManager;
    private final boolean injectsAnything;
    private final Deque<Runnable> release = new ConcurrentLinkedDeque<>();

    /** @param injectsAnything whether the container can fill the injection points of classes that are no beans */
    Instances(BeanManager beanManager, boolean injectsAnything) {
        this.beanManager = beanManager;
        this.injectsAnything = injectsAnything;
    }

    /**
     * The bean of a class; where it is none, an instance with its injection points filled (Jakarta Persistence 3.1,
     * 3.5.2); empty where there is nothing to inject.
     */
    Optional<Object> of(Class<?> type) {
        Set<Bean<?>> beans = beanManager.getBeans(type, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass() == type)
                .collect(Collectors.toSet());
        if (!beans.isEmpty()) {
            return Optional.of(reference(beanManager.resolve(beans), type));
        }
        return !injectsAnything || type.isInterface() || Modifier.isAbstract(type.getModifiers())
                ? Optional.empty()
                : injected(type);
    }

    /** A contextual reference to a bean. */
    Object reference(Bean<?> bean, Type type) {
        CreationalContext<?> context = beanManager.createCreationalContext(bean);
        release.push(context::release);
        return beanManager.getReference(bean, type, context);
    }

    private <T> Optional<Object> injected(Class<T> type) {
        AnnotatedType<T> annotated = beanManager.createAnnotatedType(type);
        if (annotated.getConstructors().stream().anyMatch(constructor -> injects(constructor))
                || annotated.getFields().stream().anyMatch(field -> injects(field))
                || annotated.getMethods().stream().anyMatch(method -> injects(method))) {
            InjectionTarget<T> target =
                    beanManager.getInjectionTargetFactory(annotated).createInjectionTarget(null);
            CreationalContext<T> context = beanManager.createCreationalContext(null);
            T instance = target.produce(context);
            target.inject(instance, context);
            target.postConstruct(instance);
            release.push(() -> {
                target.preDestroy(instance);
                target.dispose(instance);
                context.release();
            });
            return Optional.of(instance);
        }
        return Optional.empty();
    }

    private static boolean injects(Annotated annotated) {
        return annotated.isAnnotationPresent(Inject.class);
    }

    @Override
    public void close() {
        while (!release.isEmpty()) {
            release.pop().run();
        }
    }
}
