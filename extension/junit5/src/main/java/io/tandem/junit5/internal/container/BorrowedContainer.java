package io.tandem.junit5.internal.container;

import jakarta.enterprise.context.spi.CreationalContext;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;

/** A container while a class has it; JUnit closes it with the class. */
final class BorrowedContainer implements AutoCloseable {

    private final Containers containers;
    private final TestContainer container;
    private final List<CreationalContext<?>> contexts = new ArrayList<>();

    BorrowedContainer(Containers containers, ClassSettings settings) {
        this.containers = containers;
        this.container = containers.borrow(settings);
    }

    TestContainer container() {
        return container;
    }

    /** Sets the fields of tests that live as long as the class. */
    synchronized void inject(List<Object> instances) {
        instances.forEach(instance -> contexts.add(container.injection().inject(instance)));
    }

    /** A bean for a parameter; what depends on it lives as long as the class. */
    synchronized Object resolve(Parameter parameter) {
        CreationalContext<?> context = container.application().beanManager().createCreationalContext(null);
        contexts.add(context);
        return container.injection().resolve(parameter, context);
    }

    @Override
    public synchronized void close() {
        contexts.forEach(CreationalContext::release);
        containers.giveBack(container);
    }
}
